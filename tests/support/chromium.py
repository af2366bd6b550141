"""Where Chromium is."""

import shutil

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first has the engine of the others and nothing around it, and takes a quarter less time."""

CHROMIUM = next(filter(None, map(shutil.which, BROWSERS)), None)
