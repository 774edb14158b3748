import Foundation
import TestPrograms
import Testing

/// Closed advisories over TLS: to whoever shows a certificate of the authority that is set up, to nobody else.
@Suite(.enabled(if: MailServer.isPresent, "python3-aiosmtpd or openssl is missing"))
struct AdvisoryClientCertificateTests {
    private static let fetch = """
        import ssl, sys, urllib.request, urllib.error
        url, trusted, certificate, key = sys.argv[1:5]
        context = ssl.create_default_context(cafile=trusted)
        if certificate: context.load_cert_chain(certificate, key)
        try: print(urllib.request.urlopen(url, context=context, timeout=20).status)
        except urllib.error.HTTPError as error: print(error.code)
        except (ssl.SSLError, urllib.error.URLError, ConnectionError) as error: print("refused")
        """

    @Test func onlyCertificatesOfTheAuthorityOpenIt() throws {
        let folder = try Folder()
        for (path, text) in [("v2.0/clear/2099/a.json", "{}"), ("v2.0/amber/2099/b.json", "{}"), ("v2.0/red/2099/c.json", "{}")] {
            let file = folder.url.appending(path: "tree/.well-known/csaf/" + path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        try Shell.run(
            """
            cd '\(folder.url.path)' && for name in clients others; do
                openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -keyout $name-ca.key -out $name-ca.pem -subj /CN=$name &&
                openssl req -newkey rsa:2048 -nodes -keyout $name.key -out $name.csr -subj /CN=hospital &&
                openssl x509 -req -in $name.csr -CA $name-ca.pem -CAkey $name-ca.key -CAcreateserial -days 3650 -out $name.pem || exit 1
            done 2>/dev/null
            """)
        _ = try Program.run(
            ["setup", "--admin", "sato", "--admin-name", "Sato", "--maker", "MIMA", "--maker-name", "M", "--maker-name-en", "M"],
            environment: ["MIMAMORI_DATA": folder.path("desk")])
        let settings = "advisories = \"\(folder.path("tree"))\"\nadvisories-client-ca = \"\(folder.path("clients-ca.pem"))\""
        let server = try DeskServer(folder, data: folder.path("desk"), settings: settings)
        let script = try folder.write(Self.fetch, as: "fetch.py")
        func status(_ path: String, _ client: String?) throws -> String {
            let files = client.map { [folder.path($0 + ".pem"), folder.path($0 + ".key")] } ?? ["", ""]
            let arguments = [script, "\(server.origin)/.well-known/csaf/v2.0/\(path)", server.certificate] + files
            let text = try ChildProgram("/usr/bin/python3", arguments, environment: ["PATH": "/usr/bin:/bin"]).run().text
            return text.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        for client in [nil, "clients"] { #expect(try status("clear/2099/a.json", client) == "200") }
        #expect(try status("amber/2099/b.json", nil) == "401")
        #expect(try status("amber/2099/b.json", "clients") == "200")
        // One of another authority ends the connection, whatever it asks for.
        #expect(try status("clear/2099/a.json", "others") == "refused")
        // What is for named recipients is served to nobody.
        #expect(try status("red/2099/c.json", "clients") == "404")
    }

    @Test func itNeedsTLSAndATree() throws {
        let folder = try Folder()
        let file = try folder.write("", as: "ca.pem")
        for line in ["advisories-client-ca = \"\(file)\"", "advisories-client-ca = \"/no/such.pem\""] {
            let config = try folder.write("data = \"\(folder.path("desk"))\"\n\(line)\n", as: "server.toml")
            let result = try Program.run(["config", "check", "--config", config])
            #expect(result.status != 0 && (result.errors + result.output).contains("advisories-client-ca"), "\(result)")
        }
    }
}
