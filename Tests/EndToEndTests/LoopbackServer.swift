import TestPrograms

/// A web server for one folder: ETags, ranges, redirects, and its requests in a file. The system picks a free port.
final class LoopbackServer {
    let port: String
    private let process: RunningProgram

    /// - Parameter script: what serves, in Python: it is given the folder and prints its port.
    init(_ folder: Folder, script: String = script) throws {
        let script = try folder.write(script, as: "server.py")
        process = try ChildProgram("/usr/bin/python3", [script, folder.path("")], environment: ["PATH": "/usr/bin:/bin"]).start()
        var line: [UInt8] = []
        while line.last != 10, case let more = process.read(), !more.isEmpty { line += more }
        port = String(decoding: line.prefix { $0 != 10 }, as: UTF8.self)
    }

    deinit {
        process.kill()
        process.wait()
    }

    private static let script = """
        import http.server, os, sys, hashlib, threading
        root = sys.argv[1].rstrip("/")
        class Handler(http.server.BaseHTTPRequestHandler):
            def redirect(self, target):
                self.send_response(302); self.send_header("Location", target); self.send_header("Content-Length", "0"); self.end_headers()
            def do_GET(self):
                with open(root + "/requests.log", "a") as log:
                    log.write(self.path + " " + str(self.headers.get("If-None-Match")) + " " + str(self.headers.get("Range")) + "\\n")
                if self.path == "/moved": return self.redirect("/feed.jsonl")
                if self.path == "/inside": return self.redirect("https://10.1.2.3/")
                name = root + self.path
                if not os.path.isfile(name): self.send_error(404); return
                data = open(name, "rb").read()
                tag = '"' + hashlib.sha256(data).hexdigest()[:16] + '"'
                if self.headers.get("If-None-Match") == tag: self.send_response(304); self.end_headers(); return
                start = 0
                given = self.headers.get("Range")
                if given and self.headers.get("If-Range") == tag: start = int(given[6:].split("-")[0])
                broken = os.path.exists(root + "/break-once")
                if broken: os.remove(root + "/break-once")
                self.send_response(206 if start else 200)
                self.send_header("ETag", tag)
                if start: self.send_header("Content-Range", "bytes %d-%d/%d" % (start, len(data) - 1, len(data)))
                self.send_header("Content-Length", str(len(data) - start)); self.end_headers()
                self.wfile.write(data[start:len(data) // 2] if broken else data[start:])
            def log_message(self, *a): pass
        # Ends by itself, should the test be killed before it can end it.
        end = threading.Timer(120, os._exit, [1]); end.daemon = True; end.start()
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        print(server.server_address[1], flush=True)
        server.serve_forever()
        """
}
