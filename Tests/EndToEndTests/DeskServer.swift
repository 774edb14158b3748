import Foundation
import TestPrograms

/// The program itself as a server over TLS on this machine, on a free port.
final class DeskServer {
    /// `https://127.0.0.1:4711`.
    let origin: String
    /// The certificate that it shows, which is to be trusted.
    let certificate: String
    private let process: RunningProgram

    /// - Parameters:
    ///   - data: folder of the registry.
    ///   - settings: more lines of its configuration.
    init(_ folder: Folder, data: String, settings: String) throws {
        certificate = folder.path("tls.pem")
        try Shell.run(
            """
            cd '\(folder.url.path)' && openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -keyout tls.key -out tls.pem -subj /CN=127.0.0.1 \
                -addext subjectAltName=IP:127.0.0.1 2>/dev/null
            """)
        let config = try folder.write(
            "data = \"\(data)\"\naddress = \"127.0.0.1:0\"\ntls-cert = \"\(certificate)\"\ntls-key = \"\(folder.path("tls.key"))\"\n\(settings)\n",
            as: "server.toml")
        process = try ChildProgram(
            Program.path, ["serve", "--config", config],
            environment: ["PATH": "/usr/bin:/bin", "MIMAMORI_LANG": "en", "HOME": folder.url.path]
        ).start()
        var said: [UInt8] = []
        while said.last != 10, case let more = process.read(), !more.isEmpty { said += more }
        let words = String(decoding: said, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        origin = words.first { $0.hasPrefix("https://") }.map { String($0.dropLast($0.hasSuffix("/") ? 1 : 0)) } ?? ""
    }

    deinit {
        process.kill()
        process.wait()
    }
}
