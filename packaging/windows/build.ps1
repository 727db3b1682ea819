# Build on Windows: the folder, the portable zip, the installer (where Inno Setup is installed).
# Never run on the machines this was written on: see packaging/README.md.
$ErrorActionPreference = "Stop"
$PSNativeCommandUseErrorActionPreference = $true # PowerShell 7.4: a program that fails stops this, too
Set-Location (Join-Path $PSScriptRoot "..\..")
$version = (Select-String -Path engine\crossread\version.py -Pattern '^__version__ = "(.*)"').Matches[0].Groups[1].Value
python -m venv build\environment
$python = "build\environment\Scripts\python.exe"
& $python -m pip install --quiet --require-hashes --only-binary :all: -r packaging\lock.txt -r packaging\build-lock.txt
git rev-parse --short=12 HEAD | Set-Content build\commit.txt
& $python packaging\notices.py packaging\lock.txt build\THIRD-PARTY-NOTICES.txt
& $python -m PyInstaller --noconfirm --log-level WARN --distpath build\dist --workpath build\work packaging\crossread.spec
if ($LASTEXITCODE -ne 0) { throw "PyInstaller failed" } # older PowerShells
# Signing the programs: signtool sign /fd SHA256 /tr TIMESTAMP-SERVER /td SHA256 /sha1 THUMBPRINT build\dist\crossread\*.exe
New-Item -ItemType Directory -Force dist | Out-Null
Compress-Archive -Force -Path build\dist\crossread -DestinationPath "dist\crossread-$version-windows-x64.zip"
$iscc = Get-Command iscc -ErrorAction SilentlyContinue
if ($iscc) { & $iscc.Source "/DVersion=$version" packaging\windows\crossread.iss } else { Write-Host "Inno Setup is not here: no installer." }
