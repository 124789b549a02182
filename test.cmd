@echo off
rem Runs the tests, from nothing: test [pytest's arguments], such as test tests\text -k offsets.
setlocal
call "%~dp0packaging\setup.cmd" requirements-dev.lock
if errorlevel 1 exit /b %errorlevel%
cd /d "%~dp0"
set QT_QPA_PLATFORM=offscreen
".venv\Scripts\python.exe" -m pytest -n 2 --dist worksteal %*
set STATUS=%errorlevel%
if %STATUS% equ 5 echo test: no test was run, and that counts as a failure 1>&2
exit /b %STATUS%
