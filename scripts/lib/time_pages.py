"""Times the web pages of a running server: time_pages.py SITE HANDLE PASSWORD-FILE PID SECONDS PAGE...

Each page is asked for at 50 requests a second (every request at its time, whether the one before has been answered or not), signed in by a session.
Prints median, 95th percentile and slowest answer in milliseconds, and the server's memory. The client runs on the same cores.
"""
import http.client
import re
import statistics
import sys
import threading
import time
import urllib.parse

site, handle, password_file, process, seconds, *pages = sys.argv[1:]
RATE = 50
address = urllib.parse.urlsplit(site).netloc


def resident(key):
    """What the kernel says of the server's memory, in MiB."""
    with open(f"/proc/{process}/status", encoding="ascii") as status:
        return int(re.search(rf"{key}:\s+(\d+) kB", status.read())[1]) / 1024


def ask(method, path, body=None, cookie=None):
    connection = http.client.HTTPConnection(address, timeout=60)
    headers = {"Accept": "text/html", "Sec-Fetch-Site": "same-origin"}
    if cookie:
        headers["Cookie"] = cookie
    if body is not None:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    text = answer.read()
    cookies = "; ".join(value.split(";")[0] for name, value in answer.getheaders() if name.lower() == "set-cookie")
    connection.close()
    return answer.status, text, cookies


def sign_in():
    _, page, cookie = ask("GET", "/sign-in?lang=ja")
    mark = re.search(rb'name="csrf" value="([^"]*)"', page)
    with open(password_file, encoding="utf-8") as file:
        fields = {"handle": handle, "password": file.read().rstrip("\n"), "csrf": mark[1].decode() if mark else ""}
    status, page, session = ask("POST", "/sign-in", urllib.parse.urlencode(fields), cookie)
    if status != 303 or not session:
        sys.exit(f"sign-in: {status}\n{page.decode()[:500]}")
    return "; ".join(part for part in (cookie, session) if part)


def one(path, cookie, times, wrong):
    start = time.perf_counter()
    try:
        status, _, _ = ask("GET", path, cookie=cookie)
    except OSError as error:
        status = error
    times.append((time.perf_counter() - start) * 1000)
    if status != 200:
        wrong.append(status)


print(f"idle: {resident('VmRSS'):.0f} MiB\n\n| page | median | p95 | slowest | not 200 |\n|---|---|---|---|---|")
cookie = sign_in()
for path in pages:
    times, wrong, threads = [], [], []
    begin = time.perf_counter()
    for number in range(int(float(seconds) * RATE)):
        time.sleep(max(0, begin + number / RATE - time.perf_counter()))
        threads.append(threading.Thread(target=one, args=(path, cookie, times, wrong)))
        threads[-1].start()
    for thread in threads:
        thread.join()
    times.sort()
    p95 = times[min(len(times) - 1, int(len(times) * 0.95))]
    print(f"| {path} | {statistics.median(times):.1f} ms | {p95:.1f} ms | {times[-1]:.1f} ms | {len(wrong)} |", flush=True)
print(f"\npeak: {resident('VmHWM'):.0f} MiB")
