@echo off
rem Starts tariff: finds its own folder and a Java 17 or newer, and passes on that Java's exit code.
rem JAVA_HOME is asked first, then the PATH. TARIFF_JAVA_OPTS holds further options for the JVM.
setlocal EnableExtensions DisableDelayedExpansion

for %%I in ("%~dp0..") do set "TARIFF_DIST=%%~fI"
set "TARIFF_JAVA="
if defined JAVA_HOME call :consider "%JAVA_HOME%\bin\java.exe"
if not defined TARIFF_JAVA for %%I in (java.exe) do if not "%%~$PATH:I"=="" call :consider "%%~$PATH:I"
if not defined TARIFF_JAVA (
  >&2 echo tariff: no Java 17 or newer found
  >&2 echo   try: set JAVA_HOME to the folder of a Java 17 or newer, or put its java on the PATH
  exit /b 70
)

rem A JVM that cannot start would end with 1, which is the answer of a check that does not hold.
if not "%TARIFF_DIST:;=%"=="%TARIFF_DIST%" (
  >&2 echo tariff: a semicolon in the path of tariff, which Java takes for the end of a path
  >&2 echo   try: move tariff to a folder without one
  exit /b 70
)
if defined TARIFF_JAVA_OPTS (
  "%TARIFF_JAVA%" -XX:+IgnoreUnrecognizedVMOptions %TARIFF_JAVA_OPTS% -version >nul 2>nul
  if errorlevel 1 (
    >&2 echo tariff: Java does not start with TARIFF_JAVA_OPTS
    >&2 echo   try: options of the JVM only, as in -Xmx1g
    exit /b 70
  )
)

rem The flags of bin/tariff; it also keeps an archive of classes, which this file does without.
set "TARIFF_QUICK="
if /i "%~1"=="batch" set "TARIFF_QUICK=-Xmx104m -XX:+UseParallelGC"
if /i "%~1"=="audit" set "TARIFF_QUICK=-Xmx128m -XX:+UseParallelGC"
if not defined TARIFF_QUICK if not defined TARIFF_JAVA_OPTS set "TARIFF_QUICK=-XX:CICompilerCount=1 -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -Djdk.reflect.useNativeAccessorOnly=true"

rem Windows Terminal shows color; Java finds out whether the answer goes there or to a file.
if defined WT_SESSION set "TARIFF_QUICK=%TARIFF_QUICK% -Dtariff.columns=ask -Djdk.console=java.base"

"%TARIFF_JAVA%" -XX:+IgnoreUnrecognizedVMOptions -XX:+DisplayVMOutputToStderr -Xlog:disable -Xlog:all=error:stderr -Xshare:auto -XX:TieredStopAtLevel=1 %TARIFF_QUICK% "-Dtariff.home=%TARIFF_DIST%" -Dslf4j.internal.verbosity=ERROR %TARIFF_JAVA_OPTS% -cp "%TARIFF_DIST%\lib\tariff.jar" org.tariffcalc.cli.Main %*
exit /b %ERRORLEVEL%

rem Takes the java.exe named by the first argument if the file `release` beside its bin folder says 17
rem or more. A java.exe without that file is taken as it is.
:consider
if not exist "%~1" exit /b 0
for %%I in ("%~dp1..") do set "TARIFF_JAVA_FOLDER=%%~fI"
set "TARIFF_JAVA_MAJOR=17"
if exist "%TARIFF_JAVA_FOLDER%\release" for /f "usebackq tokens=1,2 delims==." %%I in ("%TARIFF_JAVA_FOLDER%\release") do if "%%I"=="JAVA_VERSION" set TARIFF_JAVA_MAJOR=%%J
set "TARIFF_JAVA_MAJOR=%TARIFF_JAVA_MAJOR:"=%"
for /f "delims=-+" %%I in ("%TARIFF_JAVA_MAJOR%") do set "TARIFF_JAVA_MAJOR=%%I"
if %TARIFF_JAVA_MAJOR% GEQ 17 set "TARIFF_JAVA=%~1"
exit /b 0
