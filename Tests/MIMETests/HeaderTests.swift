import Testing

@testable import MIME

/// Headers: folding, words that are not ASCII, addresses, parameters.
@Suite struct HeaderTests {
    private static func mail(_ header: String, _ body: String = "x") throws -> IncomingMail {
        try IncomingMail(Array((header + "\n\n" + body).utf8))
    }

    /// Words as mail programs write them; each of the same text where it is Japanese.
    @Test(
        arguments: [
            ("=?UTF-8?B?6ISG5byx5oCn44Gu5bGK5Ye6?=", "脆弱性の届出"),
            ("=?utf-8?Q?=E8=84=86=E5=BC=B1=E6=80=A7=E3=81=AE=E5=B1=8A=E5=87=BA?=", "脆弱性の届出"),
            ("=?ISO-2022-JP?B?GyRCQEg8ZUAtJE5GTz1QGyhC?=", "脆弱性の届出"),
            ("=?Shift_JIS?B?kMaO45CrgsyTzY9v?=", "脆弱性の届出"),
            // Cut in the middle of a character, which the standard forbids.
            ("=?UTF-8?B?6ISG5byx?= =?UTF-8?B?5oCn44Gu5bGK5Yc=?=\n =?UTF-8?B?ug==?=", "脆弱性の届出"),
            ("Re: =?UTF-8?B?5bGK?= =?UTF-8?B?5Ye6?= [1]", "Re: 届出 [1]"),
            ("=?US-ASCII*EN?Q?Keith_Moore?= <x>", "Keith Moore <x>"),
            ("=?ISO-8859-1?Q?a?= =?ISO-8859-2?Q?_b?=", "a b"),
            ("no words =?here", "no words =?here"), ("=?x?Z?abc?=", "=?x?Z?abc?="), ("=?utf-8?B??=", ""), ("a\n\tfolded   line", "a folded line"),
            ("raw 届出", "raw 届出"), ("\u{1B}$BFO=P\u{1B}(B", "届出"), ("bell\u{7} and \u{202E}turned", "bell and turned"),
        ])
    func subjectsAreRead(_ written: String, _ meant: String) throws {
        #expect(try Self.mail("From: a@example.com\nSubject: \(written)").subject == meant)
    }

    @Test(
        arguments: [
            ("taro@example.com", "taro@example.com"), ("Taro Yamada <taro@example.com>", "Taro Yamada <taro@example.com>"),
            ("\"Yamada, Taro\" <taro@example.com>", "Yamada, Taro <taro@example.com>"),
            ("=?UTF-8?B?5bGx55Sw?= <taro@example.com>", "山田 <taro@example.com>"), ("taro@example.com (Taro)", "Taro <taro@example.com>"),
            ("Team: taro@example.com;", "taro@example.com"), ("<taro@example.com>", "taro@example.com"),
            ("\"a@b.example\" <taro@example.com>", "a@b.example <taro@example.com>"),
        ])
    func sendersAreRead(_ written: String, _ meant: String) throws {
        #expect(try Self.mail("From: \(written)\nSubject: x").sender?.text == meant)
    }

    /// Whoever may be one of several, or nobody, is nobody.
    @Test(
        arguments: [
            "a@example.com, b@example.com", "a@example.com\nFrom: b@example.com", "nobody", "a@b@c", "<>", "@example.com", "a@", "a b@example.com",
            "",
            "\(String(repeating: "a", count: 65))@example.com",
        ])
    func unclearSendersAreNone(_ written: String) throws {
        #expect(try Self.mail("From: \(written)\nSubject: x").sender == nil)
    }

    @Test func namesOfMailsAreRead() throws {
        let mail = try Self.mail(
            "From: a@example.com\nMessage-ID: <one@x>\nIn-Reply-To: <two@x>\nReferences: <four@x>\n <three@x> <two@x>\nMessage-ID: <z@x>")
        #expect(mail.identifier == "one@x")
        #expect(mail.answers == ["two@x", "three@x", "four@x"])
    }

    /// RFC 2231 in the ways that the standard shows, and what programs do instead.
    @Test(
        arguments: [
            ("attachment; filename=\"a b.pdf\"", "a b.pdf"), ("attachment; filename*=UTF-8''%E5%B1%8A%E5%87%BA.pdf", "届出.pdf"),
            ("attachment; filename=\"old.pdf\"; filename*=utf-8'ja'%E5%B1%8A.pdf", "届.pdf"),
            ("attachment;\n filename*1=\"b.pdf\";\n filename*0=\"a\"", "ab.pdf"),
            ("attachment; filename*0*=UTF-8''%E5%B1; filename*1*=%8A; filename*2=.pdf", "届.pdf"),
            ("attachment; filename=\"=?UTF-8?B?5bGK5Ye6?=.pdf\"", "届出.pdf"), ("attachment; filename=\"../../etc/passwd\"", "passwd"),
            ("attachment; filename=\"C:\\\\dir\\\\..\\\\.evil\"", "evil"), ("attachment; filename=\"\"", "part-1.pdf"),
            ("attachment; filename=..", "part-1.pdf"),
        ])
    func filesAreNamed(_ written: String, _ meant: String) throws {
        let mail = try Self.mail("From: a@example.com\nContent-Type: application/pdf\nContent-Disposition: \(written)")
        #expect(mail.files.map(\.name) == [meant])
    }
}
