import Glibc

/// A web server for one folder: ETags, ranges, redirects, and its requests in a file. The system picks a free port.
///
/// It is started by hand with nothing but its three standard descriptors. Foundation's `Process` sees the end of a child by a descriptor that
/// children inherit from each other: one that lives on and holds those of others would keep the tests waiting for programs that ended long ago.
final class LoopbackServer {
    let port: String
    private let process: pid_t

    /// What could not be done, with the number of the system's error.
    struct Failure: Error {
        let call: String
        let number: Int32
    }

    /// - Parameter script: what serves, in Python: it is given the folder and prints its port.
    init(_ folder: Folder, script: String = script) throws {
        let script = try folder.write(script, as: "server.py")
        var pipe: [Int32] = [0, 0]
        guard Glibc.pipe(&pipe) == 0 else { throw Failure(call: "pipe", number: errno) }
        defer { close(pipe[0]) }
        process = try Self.spawn(["/usr/bin/python3", script, folder.path("")], output: pipe[1])
        close(pipe[1])
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while read(pipe[0], &byte, 1) == 1, byte != 10 { line.append(byte) }
        port = String(decoding: line, as: UTF8.self)
    }

    deinit {
        // The test program blocks the gentler signals, and its children with it.
        kill(process, SIGKILL)
        var status: Int32 = 0
        waitpid(process, &status, 0)
    }

    private static func spawn(_ arguments: [String], output: Int32) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        // One that is not open is no error to glibc.
        for number in 3..<Int32(1024) { posix_spawn_file_actions_addclose(&actions, number) }
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var environment: [UnsafeMutablePointer<CChar>?] = [strdup("PATH=/usr/bin:/bin"), nil]
        defer { for word in environment { free(word) } }
        var process: pid_t = 0
        let result = posix_spawn(&process, arguments[0], &actions, nil, &words, &environment)
        guard result == 0 else { throw Failure(call: "posix_spawn", number: result) }
        return process
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
