import Foundation

/// A real mail server on loopback (aiosmtpd) that demands STARTTLS: what it takes lies in `mail-1.eml`, `mail-2.eml`, … of its folder. It refuses
/// recipients that begin with `refuse`, tells those that begin with `later` to come again, and cuts the connection when the whole letter to one that
/// begins with `cut` is there. When one to `crash…` is there it kills the sender, whose process id it finds in the file `pid`.
enum MailServer {
    static let isPresent = (try? Shell.run("/usr/bin/python3 -c 'import aiosmtpd' && command -v openssl >/dev/null")) != nil

    /// Starts it; the certificate that it shows is `cert.pem` of the folder.
    static func start(_ folder: Folder) throws -> LoopbackServer {
        try Shell.run(
            """
            cd '\(folder.url.path)' && openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -keyout key.pem -out cert.pem -subj /CN=localhost \
                -addext subjectAltName=DNS:localhost 2>/dev/null
            """)
        return try LoopbackServer(folder, script: script)
    }

    /// What came, in the order in which it came.
    static func letters(_ folder: Folder) -> [String] {
        (1...99).map { folder.path("mail-\($0).eml") }.prefix { FileManager.default.fileExists(atPath: $0) }
            .compactMap { try? String(contentsOfFile: $0, encoding: .utf8) }
    }

    /// The plain text of a letter that came.
    static func text(_ letter: String) -> String {
        let lines = letter.split(separator: "\r\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(where: { $0.hasPrefix("Content-Type: text/plain") }) else { return "" }
        let encoded = lines[start...].drop { !$0.isEmpty }.dropFirst().prefix { !$0.isEmpty && !$0.hasPrefix("--") }.joined()
        return Data(base64Encoded: encoded).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// The link of the portal in it.
    static func link(_ letter: String) -> String? {
        text(letter).split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("http") && $0.contains("/letters/") }.map(String.init)
    }

    private static let script = """
        import asyncio, os, signal, ssl, sys
        from aiosmtpd.smtp import SMTP
        root = sys.argv[1].rstrip("/")
        class Handler:
            count = 0
            async def handle_RCPT(self, server, session, envelope, address, options):
                if address.startswith("refuse"):
                    return "550 no such mailbox"
                if address.startswith("later"):
                    return "450 mailbox busy"
                envelope.rcpt_tos.append(address)
                return "250 OK"
            async def handle_DATA(self, server, session, envelope):
                Handler.count += 1
                with open(f"{root}/mail-{Handler.count}.eml.part", "wb") as file:
                    file.write(f"X-To: {envelope.rcpt_tos[0]}\\r\\n".encode() + envelope.content)
                os.rename(f"{root}/mail-{Handler.count}.eml.part", f"{root}/mail-{Handler.count}.eml")
                if envelope.rcpt_tos[0].startswith("cut"):
                    server.transport.abort()
                if envelope.rcpt_tos[0].startswith("crash"):
                    os.kill(int(open(f"{root}/pid").read()), signal.SIGKILL)
                return "250 taken"
        async def main():
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(f"{root}/cert.pem", f"{root}/key.pem")
            loop = asyncio.get_running_loop()
            # Ends by itself, should the test be killed before it can end it.
            loop.call_later(300, os._exit, 1)
            server = await loop.create_server(
                lambda: SMTP(Handler(), hostname="localhost", tls_context=context, require_starttls=True), "127.0.0.1", 0)
            print(server.sockets[0].getsockname()[1], flush=True)
            await server.serve_forever()
        asyncio.run(main())
        """
}
