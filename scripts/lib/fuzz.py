"""Fuzzes the API of a fresh server by its OpenAPI document: fuzz.py SERVER-OUTPUT SBOM FOLDER EXAMPLES. Started by scripts/fuzz."""
import datetime
import json
import re
import subprocess
import sys
import urllib.request
from pathlib import Path

PASSWORD = "correct horse battery"
output = Path(sys.argv[1]).read_text(encoding="utf-8")
SITE = re.search(r"http://127\.0\.0\.1:\d+", output)[0]
SETUP = re.search(r"\(good once\): (\S+)", output)[1]
SBOM = Path(sys.argv[2]).read_bytes()
FOLDER = Path(sys.argv[3])
EXAMPLES = sys.argv[4]
LAST_DAY = str(datetime.date.today() + datetime.timedelta(days=90))
# They would take away the account or the token with which it goes on.
LEFT_OUT = [
    "signOut", "revokeToken", "changePassword", "endSessions", "setPassword", "removeSecondFactor", "changePerson", "withdrawRole", "setUp",
]
CHECKS = [
    "not_a_server_error", "status_code_conformance", "content_type_conformance", "response_headers_conformance", "response_schema_conformance",
    "negative_data_rejection", "unsupported_method", "ignored_auth",
]


def ask(method, path, body=None, headers=None, raw=None):
    """An answer of the server as JSON, and its cookies."""
    content = raw if raw is not None else json.dumps(body).encode() if body is not None else None
    kind = "application/octet-stream" if raw is not None else "application/json"
    request = urllib.request.Request(SITE + "/api/v1" + path, content, {"Content-Type": kind, **(headers or {})}, method=method)
    with urllib.request.urlopen(request, timeout=60) as answer:
        text = answer.read()
        cookies = "; ".join(value.split(";")[0] for name, value in answer.getheaders() if name.lower() == "set-cookie")
        return (json.loads(text) if text else None), cookies


def session(answer, cookies):
    """What a request of a signed-in person carries."""
    return {"Cookie": cookies, "X-CSRF-Token": answer["csrf"]}


def token():
    """A person with every role but that of an institution, something for the addresses to find, and a token."""
    admin = session(*ask("POST", "/setup", {
        "token": SETUP, "handle": "sato", "name": "佐藤 健", "password": PASSWORD, "organisation": "MIHON", "organisationNameJa": "見本医療機器",
        "organisationNameEn": "Mihon Medical Devices"}))
    ask("POST", "/people", {"handle": "all", "name": "全 員"}, admin)
    for role in ("administrator", "psirt", "safety", "quality", "developer", "viewer"):
        ask("POST", "/people/all/roles", {"role": role}, admin)
    ask("PUT", "/people/all/password", {"newPassword": PASSWORD}, admin)
    person, cookies = ask("POST", "/session", {"handle": "all", "password": PASSWORD})
    everybody = session(person, cookies)
    issued, _ = ask("POST", "/tokens", {"name": "fuzz", "permissions": person["permissions"], "expiresOn": LAST_DAY}, everybody)
    bearer = {"Authorization": "Bearer " + issued["secret"]}
    ask("POST", "/products", {"code": "0", "nameJa": "見本", "nameEn": "Sample"}, bearer)
    ask("POST", "/products/0/releases", {"version": "0"}, bearer)
    ask("POST", "/suppliers", {"code": "0", "nameJa": "供給", "nameEn": "Supply"}, bearer)
    ask("POST", "/tools", {"code": "0", "kind": "compiler", "name": "GCC", "version": "14"}, bearer)
    ask("POST", "/changes", {"product": "0", "kind": "security", "title": "x", "description": "x"}, bearer)
    ask("POST", "/products/0/releases/0/sboms?file=a.json", raw=SBOM, headers=bearer)
    return issued["secret"]


command = [sys.executable, "-m", "schemathesis.cli"]
command += ["run", SITE + "/api/v1/openapi.json", "--header", f"Authorization: Bearer {token()}", "--checks", ",".join(CHECKS)]
command += [part for name in LEFT_OUT for part in ("--exclude-operation-id", name)]
command += ["--max-examples", EXAMPLES, "--phases", "examples,coverage,fuzzing", "--continue-on-failure", "--request-timeout", "30", "--seed", "7"]
sys.exit(subprocess.run(command, cwd=FOLDER, check=False).returncode)
