import Foundation
import TestPrograms
import Testing

/// `mimamori serve` over a desk's folder, on a port that the system picks, until the value goes away.
final class ServedDesk {
    let address: String
    private let process: RunningProgram

    init(_ data: String) throws {
        process = try ChildProgram(
            Program.path, ["serve", "--data", data, "--address", "127.0.0.1:0"],
            environment: ["PATH": "/usr/bin:/bin", "MIMAMORI_LANG": "en", "SOURCE_DATE_EPOCH": "\(Program.clock)"]
        ).start()
        var line: [UInt8] = []
        while !line.contains(10), case let more = process.read(), !more.isEmpty { line += more }
        let words = String(decoding: line.prefix { $0 != 10 }, as: UTF8.self)
        let start = try #require(words.firstRange(of: "http://"), "\(words)")
        address = words[start.lowerBound...].trimmingCharacters(in: ["/"])
    }

    deinit {
        process.kill()
        process.wait()
    }

    /// What somebody at the recipient's does with the link of a mail: follows it, opens the notice by the button, and acknowledges it in a name.
    ///
    /// - Returns: the last page; `SRV-…` of an error page.
    static func acknowledge(_ link: String, as name: String) throws -> String {
        let ended = try ChildProgram("/usr/bin/python3", ["-c", browser, link, name], environment: ["PATH": "/usr/bin:/bin"]).run()
        try #require(ended.status == 0, "\(String(decoding: ended.errors, as: UTF8.self))")
        return ended.text
    }

    /// What an address answers, an error page too.
    static func text(of address: String) throws -> String {
        let reader = """
            import sys, urllib.error, urllib.request
            opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
            try: print(opener.open(sys.argv[1], timeout=60).read().decode())
            except urllib.error.HTTPError as error: print(error.read().decode())
            """
        let ended = try ChildProgram("/usr/bin/python3", ["-c", reader, address], environment: ["PATH": "/usr/bin:/bin"]).run()
        try #require(ended.status == 0, "\(String(decoding: ended.errors, as: UTF8.self))")
        return ended.text
    }

    private static let browser = #"""
        import html, http.cookiejar, re, sys, urllib.error, urllib.parse, urllib.request
        jar = http.cookiejar.CookieJar(http.cookiejar.DefaultCookiePolicy(secure_protocols=("http", "https")))
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(jar))
        opener.addheaders = [("Accept", "text/html"), ("Accept-Language", "en")]
        def page(address, **values):
            body = urllib.parse.urlencode(values).encode() if values else None
            try: return opener.open(address, body, timeout=60).read().decode()
            except urllib.error.HTTPError as error:
                print(error.read().decode()); sys.exit(0)
        def mark(text): return html.unescape(re.search(r'name="csrf" value="([^"]*)"', text).group(1))
        door = page(sys.argv[1])
        read = page(sys.argv[1], csrf=mark(door))
        print(page(sys.argv[1] + "/acknowledge", csrf=mark(read), name=sys.argv[2]))
        """#
}
