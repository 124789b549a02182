@echo off
rem Installs one lock file into .venv, at once if that was done: setup.cmd requirements.lock
rem A copy of the lock file inside .venv says what was installed there. Exit status 2: the user
rem has something to install first.
setlocal
cd /d "%~dp0.."
set LOCK=%1
if exist .venv\Scripts\python.exe fc /b %LOCK% .venv\%LOCK% >nul 2>&1 && exit /b 0

set UV=uv
uv --version >nul 2>&1 && goto found
set UV=.tools\uv\bin\uv.exe
"%UV%" --version >nul 2>&1 && goto found
where py >nul 2>&1
if errorlevel 1 (
    echo setup: Python 3.11 or later is needed 1>&2
    exit /b 2
)
echo setup: no uv on this machine: installing one into .tools 1>&2
py -3 -m pip install -qq --require-hashes --only-binary :all: --no-deps --upgrade ^
    --target .tools\uv -r packaging\tools.lock
if errorlevel 1 exit /b 2

:found
if not defined UV_DEFAULT_INDEX if defined PIP_INDEX_URL set UV_DEFAULT_INDEX=%PIP_INDEX_URL%
if not exist .venv\Scripts\python.exe (
    echo setup: making the environment .venv 1>&2
    "%UV%" venv --quiet --python ">=3.11" .venv
    if errorlevel 1 exit /b 2
)
echo setup: installing the locked requirements, some 250 MB the first time 1>&2
"%UV%" pip install --quiet --python .venv\Scripts\python.exe --require-hashes ^
    --build-constraints packaging\tools.lock -r %LOCK%
if errorlevel 1 exit /b 2
copy /y %LOCK% .venv\%LOCK% >nul
