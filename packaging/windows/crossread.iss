; Inno Setup 6 script: a per-user installer that never asks for administrator rights.
; Never run here: see packaging/README.md. Build with: iscc /DVersion=1.2.3 packaging\windows\crossread.iss
#ifndef Version
  #define Version "0.0.0"
#endif

[Setup]
AppId={{8E0B6E1C-2F4B-4B57-9C0B-6A4D1C5B7E21}
AppName=Crossread
AppVersion={#Version}
AppPublisher=The Crossread authors
DefaultDirName={autopf}\Crossread
DefaultGroupName=Crossread
DisableProgramGroupPage=yes
; An elevated window does not take files dropped from an ordinary Explorer: stay with the user's rights.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
OutputDir=..\..\dist
OutputBaseFilename=Crossread-{#Version}-windows-x64-setup
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\resources\icons\application\crossread.ico
UninstallDisplayIcon={app}\Crossread-window.exe
ChangesAssociations=yes
; Signing: put the certificate's thumbprint where the key is configured in Inno Setup's sign tools, then uncomment.
; SignTool=signtool sign /fd SHA256 /tr http://timestamp.example.org /td SHA256 /sha1 $qTHUMBPRINT$q $f
; SignedUninstaller=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Files]
Source: "..\..\build\dist\crossread\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\Crossread"; Filename: "{app}\Crossread-window.exe"
Name: "{userdesktop}\Crossread"; Filename: "{app}\Crossread-window.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.crossread"; ValueType: string; ValueData: "Crossread.Comparison"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Crossread.Comparison"; ValueType: string; ValueData: "Crossread comparison"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Crossread.Comparison\DefaultIcon"; ValueType: string; ValueData: "{app}\Crossread-window.exe,0"
Root: HKA; Subkey: "Software\Classes\Crossread.Comparison\shell\open\command"; ValueType: string; ValueData: """{app}\Crossread-window.exe"" open ""%1"""
Root: HKA; Subkey: "Software\Classes\Applications\Crossread-window.exe\shell\open\command"; ValueType: string; ValueData: """{app}\Crossread-window.exe"" open ""%1"""; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\Crossread-window.exe\SupportedTypes"; ValueType: string; ValueName: ".txt"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\Crossread-window.exe\SupportedTypes"; ValueType: string; ValueName: ".md"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\Crossread-window.exe\SupportedTypes"; ValueType: string; ValueName: ".html"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\Crossread-window.exe\SupportedTypes"; ValueType: string; ValueName: ".htm"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\Crossread-window.exe\SupportedTypes"; ValueType: string; ValueName: ".xhtml"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\Crossread-window.exe\SupportedTypes"; ValueType: string; ValueName: ".mhtml"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\Crossread-window.exe\SupportedTypes"; ValueType: string; ValueName: ".pdf"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\Crossread-window.exe\SupportedTypes"; ValueType: string; ValueName: ".docx"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\Crossread-window.exe\SupportedTypes"; ValueType: string; ValueName: ".odt"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\Crossread-window.exe\SupportedTypes"; ValueType: string; ValueName: ".rtf"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\Crossread-window.exe\SupportedTypes"; ValueType: string; ValueName: ".epub"; ValueData: ""

[Run]
Filename: "{app}\Crossread-window.exe"; Description: "{cm:LaunchProgram,Crossread}"; Flags: nowait postinstall skipifsilent runasoriginaluser
