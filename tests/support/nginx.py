"""nginx as a process of its own, in front of services."""

import shutil
import subprocess
from pathlib import Path

from tests.support.postgres import wait_for

NGINX = shutil.which("nginx")

CONFIGURATION = """
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {sites}
}}
"""


class Nginx:
    """nginx with these upstreams and servers, once it listens on the port. All that it writes is in the folder."""

    def __init__(self, folder: Path, port: int, sites: str) -> None:
        self.folder = folder
        self.file = folder / "nginx.conf"
        self._write(sites)
        self.running = subprocess.Popen([str(NGINX), "-c", str(self.file)])
        wait_for(port)

    def _write(self, sites: str) -> None:
        self.file.write_text(CONFIGURATION.format(folder=self.folder, sites=sites))

    def reload(self, sites: str) -> None:
        """Use others from now on; requests that it has passed on are completed by those before."""
        self._write(sites)
        subprocess.run([str(NGINX), "-c", str(self.file), "-s", "reload"], check=True)

    def stop(self) -> None:
        self.running.terminate()
        self.running.wait(10)
