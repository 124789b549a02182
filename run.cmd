@echo off
rem Runs the program, from nothing: run [PROJECT or COMMAND ...], as python main.py does.
setlocal
call "%~dp0packaging\setup.cmd" requirements.lock
if errorlevel 1 exit /b %errorlevel%
"%~dp0.venv\Scripts\python.exe" "%~dp0main.py" %*
exit /b %errorlevel%
