import Advisories
import Foundation
import Testing

@testable import Provider

/// A provider in which one thing is wrong.
struct WebMutant: Sendable, CustomTestStringConvertible {
    let name: String
    /// The requirement that it breaks.
    let number: Int
    /// Others that go with it: what cannot be fetched cannot be right either.
    let others: Set<Int>
    private let version: CSAFVersion
    private let change: @Sendable (FakeWeb) throws -> Void
    private var documents: (@Sendable () throws -> [ProviderDocument])?

    private init(
        _ number: Int, _ name: String, others: Set<Int> = [], version: CSAFVersion = .v20, change: @escaping @Sendable (FakeWeb) throws -> Void
    ) {
        (self.number, self.name, self.others, self.version, self.change) = (number, name, others, version, change)
    }

    /// The same with other documents.
    private func with(documents: @escaping @Sendable () throws -> [ProviderDocument]) -> WebMutant {
        var mutant = self
        mutant.documents = documents
        return mutant
    }

    var testDescription: String { "\(number) \(name)" }

    func web() throws -> FakeWeb {
        let web = FakeWeb(try Sample.signedTree(version, try documents?()))
        try change(web)
        return web
    }

    private static let root = Sample.origin + "/.well-known/"
    private static let home = root + "csaf/v2.0/"
    private static let area = home + "clear/"
    private static let document = area + "2099/smd-sa-2099-001.json"
    private static let metadata = root + "csaf/provider-metadata.json"
    private static let feed = area + "feed-tlp-white.json"

    static let all: [WebMutant] = contents + places + lists + feeds + proofs

    private static let contents: [WebMutant] = [
        WebMutant(1, "a document whose version is not that of its history") { _ in }
            .with { try [Sample.document("SMD-SA-2099-001", number: "7")] + Sample.documents(.v20).dropFirst() },
        WebMutant(1, "no JSON", others: [18, 19]) { $0[document]?.body = Array("{".utf8) },
        WebMutant(2, "another file name") { $0.rename("smd-sa-2099-001.json", "smd_sa-2099-001.json") },
        WebMutant(3, "a document over http", others: [15]) { web in
            web.edit(feed, "\"href\": \"\(document)\"", "\"href\": \"http\(document.dropFirst(5))\"")
        },
        WebMutant(3, "a redirect to http", others: [15]) { web in
            web[document] = FakeWeb.Reply(status: 302, headers: ["location": "http\(document.dropFirst(5))"])
        },
        WebMutant(4, "an open document behind a sign-in") { $0[document] = FakeWeb.Reply(status: 401) },
        WebMutant(5, "a closed document that anybody can read") { web in
            let amber = try Sample.documents(.v20)[2]
            for (ending, bytes) in [("", amber.bytes), (".asc", try TestKey.sign(amber.bytes))] {
                web["\(home)amber/2099/smd-sa-2099-003.json\(ending)"] = FakeWeb.Reply(body: bytes)
            }
            let tree = try Sample.signedTree(.v20)
            for path in ["feed-tlp-amber.json", "2099/smd-sa-2099-003.json.sha256", "2099/smd-sa-2099-003.json.sha512"] {
                web["\(home)amber/\(path)"] = FakeWeb.Reply(body: tree[".well-known/csaf/v2.0/amber/\(path)"] ?? [])
            }
        },
    ]

    private static let places: [WebMutant] = [
        WebMutant(6, "redirects without end", others: [17]) { web in
            let place = area + "category-tlp-white.json"
            web[place] = FakeWeb.Reply(status: 302, headers: ["location": place])
        },
        WebMutant(6, "a page that redirects by its content", others: [17]) { web in
            web[area + "category-tlp-white.json"]?.body = Array("<meta http-equiv=\"refresh\" content=\"0; url=/x\">".utf8)
        },
        WebMutant(7, "metadata without a date") { web in
            for place in [metadata, home + "provider-metadata.json"] { web.edit(place, "\"last_updated\"", "\"updated\"") }
        },
        WebMutant(7, "metadata that are no longer kept up", version: .v21) { web in
            web.edit(metadata, "\"metadata_version\"", "\"maintained_until\": \"2099-05-01T00:00:00Z\", \"metadata_version\"")
        },
        WebMutant(8, "a security.txt without the field") { $0.edit(root + "security.txt", "CSAF:", "Policy:") },
        WebMutant(9, "the well-known URL behind a redirect") { web in
            web[metadata] = FakeWeb.Reply(status: 302, headers: ["location": home + "provider-metadata.json"])
        },
        WebMutant(24, "an answer for known programs only", version: .v21) { $0[metadata]?.headers["x-refuses"] = "curl" },
    ]

    private static let lists: [WebMutant] = [
        WebMutant(11, "the folder of another year") {
            $0.rename("/2099/", "/2098/")
            $0.rename("2099/smd", "2098/smd")
            $0.rename("2099/\"", "2098/\"")
        },
        WebMutant(12, "a document that index.txt leaves out") { $0.edit(area + "index.txt", "2099/smd-sa-2099-001.json\n", "") },
        WebMutant(12, "a path that leads out of the folder") { $0.edit(area + "index.txt", "2099/smd-sa-2099-001", "../../secret") },
        WebMutant(13, "changes.csv in another order") { web in
            let lines = String(decoding: web[area + "changes.csv"]?.body ?? [], as: UTF8.self).split(separator: "\n")
            web[area + "changes.csv"]?.body = Array(lines.reversed().map { $0 + "\n" }.joined().utf8)
        },
        WebMutant(13, "changes.csv with another date") { $0.edit(area + "changes.csv", "2099-02-01", "2099-02-02") },
        WebMutant(13, "changes.csv with a heading") { $0.edit(area + "changes.csv", "\"2099", "path,date\n\"2099") },
        WebMutant(13, "changes.csv of 2.1 with quotes", version: .v21) { web in
            let place = root + "csaf/v2.1/clear/changes.csv"
            web.edit(place, "2099/smd-sa-2099-002.json", "\"2099/smd-sa-2099-002.json\"")
        },
        WebMutant(14, "no directory listing") { $0[area] = nil },
    ]

    private static let feeds: [WebMutant] = [
        WebMutant(15, "no feed") { $0[feed] = nil },
        WebMutant(15, "a feed without an information type") { $0.edit(feed, "\"term\": \"csaf\"", "\"term\": \"other\"") },
        WebMutant(15, "an entry of another id") { $0.edit(feed, "\"id\": \"SMD-SA-2099-001\"", "\"id\": \"SMD-SA-2099-009\"") },
        WebMutant(15, "an entry older than its document") { $0.edit(feed, "\"updated\": \"2099-02-01", "\"updated\": \"2099-01-20") },
        WebMutant(15, "a hash that the feed does not list") { web in
            web.edit(feed, "\"href\": \"\(document).sha256\"", "\"href\": \"\(document).sha512\"")
        },
        WebMutant(16, "a service document without the feed") { $0.edit(home + "service.json", "feed-tlp-white", "feed-tlp-pink") },
        WebMutant(17, "a category document without terms") { $0.edit(area + "category-tlp-white.json", "\"term\"", "\"word\"") },
    ]

    private static let proofs: [WebMutant] = [
        WebMutant(18, "a wrong hash") { web in
            let body = web[document + ".sha512"]?.body ?? []
            web[document + ".sha512"]?.body = (body.first == 48 ? [49] : [48]) + body.dropFirst()
        },
        WebMutant(18, "a hash in capitals") { web in
            web[document + ".sha256"]?.body = Array(String(decoding: web[document + ".sha256"]?.body ?? [], as: UTF8.self).uppercased().utf8)
        },
        WebMutant(18, "a page in the place of a hash") { $0[document + ".sha256"]?.body = Array("<html>Not found</html>".utf8) },
        WebMutant(19, "the signature of another document") { web in
            web[document + ".asc"] = web[area + "2099/smd-sa-2099-002.json.asc"]
        },
        WebMutant(19, "a signature by a stranger") { web in
            defer { TestKey.other.gnuPG.rest() }
            let bytes = try TestKey.other.gnuPG.sign(web[document]?.body ?? [], key: TestKey.other.file.fingerprint, passphrase: nil)
            web[document + ".asc"]?.body = bytes
        },
        WebMutant(20, "another key", others: [19]) { web in
            let place = "\(root)csaf/openpgp/\(TestKey.shared.file.fingerprint).asc"
            web[place]?.body = TestKey.other.file.armoured
        },
    ]
}
