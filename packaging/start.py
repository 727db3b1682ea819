"""What the built program runs first."""

import os
import sys

from crossread.__main__ import main

if __name__ == "__main__":
    # Only our own plug-ins fit our own Qt, whatever the desktop says; Qt itself loads with the window, not here.
    qt = ("PySide6",) if sys.platform == "win32" else ("PySide6", "Qt")
    os.environ["QT_PLUGIN_PATH"] = os.path.join(sys._MEIPASS, *qt, "plugins")  # noqa: PTH118, SLF001
    sys.exit(main())
