import Testing

@testable import MIME

/// Whatever comes ends in a value or in an error with a code.
@Suite struct HostileMailTests {
    private static func nested(_ depth: Int) -> String {
        var text = "x"
        for level in (0..<depth).reversed() { text = "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n\(text)\n--b\(level)--\n" }
        return "From: a@example.com\n" + text
    }

    private static func many(_ count: Int) -> String {
        "From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n\nx\n", count: count)
    }

    private static func read(_ text: String, _ limits: MIMELimits = MIMELimits()) -> MIMEError? {
        do {
            _ = try IncomingMail(Array(text.utf8), limits: limits)
            return nil
        } catch {
            return error
        }
    }

    @Test func limitsHold() {
        #expect(Self.read(Self.nested(9)) == nil)
        #expect(Self.read(Self.nested(10)) == .tooDeep(limit: 10))
        #expect(Self.read(Self.nested(500)) == .tooDeep(limit: 10))
        #expect(Self.read(Self.many(199)) == nil)
        #expect(Self.read(Self.many(200)) == .tooManyParts(limit: 200))
        #expect(Self.read(Self.many(100_000)) == .tooManyParts(limit: 200))
        #expect(Self.read(String(repeating: "a: b\n", count: 1001)) == .headerTooLong(limit: 1000))
        #expect(Self.read("a: " + String(repeating: "b", count: 300_000)) == .headerTooLong(limit: 256 << 10))
        var limits = MIMELimits()
        limits.bytes = 10
        #expect(Self.read("From: a@example.com\n\nx", limits) == .tooBig(bytes: 22, limit: 10))
    }

    @Test(arguments: ["", "\n\nbody", "no header at all", "\u{0}\u{0}", ": empty name\n\nx"]) func whatIsNoMailIsSaid(_ text: String) {
        #expect(Self.read(text) == .noMessage)
    }

    /// Each of these took some reader of mail down.
    @Test(
        arguments: [
            "From: a@example.com\nContent-Type: multipart/mixed; boundary=\"\"\n\n--\nx",
            "From: a@example.com\nContent-Type: multipart/mixed\n\n--b\n",
            "From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n--b--\n--b\nx", "From: a@example.com\nContent-Type: ;;;=;*0*=;\n\nx",
            "From: a@example.com\nContent-Type: multipart/alternative; boundary=b\n\n",
            "From: a@example.com\nContent-Transfer-Encoding: base64\n\n====A",
            "From: ((((((((\"\\\nSubject: =?=?=?B?=?=?=\n\nx", "From: <<<<>>>>,,,;;;:::\n\nx", "From: a@example.com\nSubject: =?utf-16?B?2A==?=\n\nx",
            "From a@example.com Sat Nov 28 00:00:00 2026\nFrom: a@example.com\n\nx", "From: a@example.com\nno colon here\nmore", "a:\n", "a:",
            "a :b\n\n",
            "From: a@example.com\nContent-Type: text/html\n\n<<<!--<p", "From: a@example.com\nContent-Type: text/html\n\n&#xFFFFFFFFFF;&#xD800;&#;&;",
            "From: a@example.com\nContent-Disposition: attachment; filename*9999999999999999999=x; filename*-1=y\n\nx",
        ])
    func oddMailIsRead(_ text: String) throws { #expect(throws: Never.self) { try IncomingMail(Array(text.utf8)) } }

    /// Long runs of what makes readers look again and again take no longer than their length says. (Nothing is timed: a reader whose time grows with the square
    /// would keep the run for minutes.)
    @Test func longRunsAreReadInOneGo() throws {
        let long = 250_000
        for subject in ["=?utf-8?B?", "=?utf-8?q?a?= ", "(", "\"", "<a@b>,"] {
            let run = String(repeating: subject, count: long / subject.utf8.count)
            _ = try IncomingMail(Array("From: \(run)\n\nx".utf8))
            _ = try IncomingMail(Array("From: a@example.com\nSubject: \(run)\n\nx".utf8))
            _ = try IncomingMail(Array("From: a@example.com\nReferences: \(run)\n\nx".utf8))
            _ = try IncomingMail(Array("From: a@example.com\nContent-Type: text/plain; \(run)\n\nx".utf8))
        }
        for body in ["--", "--b", "<", "&", "<!--", "=", "=\n", "\u{1B}$B", "<script>"] {
            let run = String(repeating: body, count: 300_000 / body.utf8.count)
            for type in ["text/plain; charset=iso-2022-jp", "text/html", "multipart/mixed; boundary=b"] {
                _ = try IncomingMail(Array("From: a@example.com\nContent-Type: \(type)\nContent-Transfer-Encoding: quoted-printable\n\n\(run)".utf8))
            }
        }
    }

    /// Mutants of a mail that has everything: bytes changed, cut out and doubled.
    @Test(arguments: 1...8) func mutantsEndInAValueOrAnError(_ seed: UInt64) throws {
        var state = seed
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let whole = Array(Self.everything.utf8)
        for _ in 0..<500 {
            var bytes = whole
            for _ in 0...next(6) {
                let place = next(bytes.count)
                switch next(4) {
                case 0: bytes[place] = UInt8(next(256))
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + next(40)))
                case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + next(40))], at: next(bytes.count))
                default: bytes[place] = [0x3D, 0x3F, 0x22, 0x28, 0x3C, 0x3B, 0x0A, 0x1B, 0x2D, 0x00][next(10)]
                }
                if bytes.isEmpty { break }
            }
            do { _ = try IncomingMail(bytes) } catch { #expect(error.code.hasPrefix("MIME-")) }
        }
    }

    private static let everything = """
        Return-Path: <a@example.com>
        From: =?ISO-2022-JP?B?GyRCQEg8ZUAtJE5GTz1QGyhC?= "q\\"x" (c(d)) <a@example.com>
        Reply-To: G: b@example.com, c@example.com;
        Subject: =?UTF-8?Q?=E8=84=86?= =?Shift_JIS?B?kMaO45CrgsyTzY9v?=
        Message-ID: <1@x>
        References: <2@x> <3@x>
        Content-Type: multipart/mixed; boundary="o"; x*0*=UTF-8'ja'%E5; x*1=y

        --o
        Content-Type: multipart/alternative; boundary=i

        --i
        Content-Type: text/plain; charset=iso-2022-jp
        Content-Transfer-Encoding: quoted-printable

        =1B$BFO=3DP=1B(B=
        x
        --i
        Content-Type: text/html

        <p>&#x5C4A;<br/><!-- c --></p>
        --i--
        --o
        Content-Disposition: attachment; filename*=UTF-8''%E5%B1%8A.bin
        Content-Transfer-Encoding: base64

        QUJD
        --o--
        """
}
