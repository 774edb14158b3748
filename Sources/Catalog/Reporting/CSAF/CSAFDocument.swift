import Diagnostics
import JSONStream

/// A report as a CSAF document; members stand in alphabetical order, as CSAF 2.0 section 6.2.13 wants them.
struct CSAFDocument {
    let report: ScanReport
    let language: Language
    let vulnerabilities: [ReportedVulnerability]
    let products: CSAFProducts
    private let toolVersion: String
    /// Stands for the maker, whom a report does not know.
    static let publisher = "Mimamori (draft)"

    init(_ report: ScanReport, toolVersion: String, language: Language) {
        self.report = report
        self.language = language
        self.toolVersion = toolVersion
        vulnerabilities = report.byVulnerabilityWithCleared
        products = CSAFProducts(report)
    }

    /// The document with `id` as its tracking id.
    func bytes(id: String, pretty: Bool) -> [UInt8] {
        var json = JSONWriter(pretty: pretty)
        json.object { json in
            json.object("document") { writeHead(id, &$0) }
            json.object("product_tree", products.write)
            if !vulnerabilities.isEmpty { json.objects("vulnerabilities", vulnerabilities, write) }
        }
        json.newline()
        return json.take()
    }

    func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }

    /// A note (CSAF 2.0, section 3.1.8), as an element of the array being written.
    func writeNote(_ category: String, _ title: String, _ text: String, _ json: inout JSONWriter) {
        json.object { json in
            json.member("category", category)
            json.member("text", text)
            json.member("title", title)
        }
    }

    /// A security advisory has vulnerabilities, and says of each what it does to the product: an open question alone is no advice (section 4.4).
    private var isAdvisory: Bool { !vulnerabilities.isEmpty && vulnerabilities.allSatisfy { !$0.affected.isEmpty || !$0.cleared.isEmpty } }

    private func writeHead(_ id: String, _ json: inout JSONWriter) {
        json.member("category", isAdvisory ? "csaf_security_advisory" : "csaf_base")
        json.member("csaf_version", "2.0")
        json.object("distribution") { json in
            json.object("tlp") { $0.member("label", "AMBER") }
        }
        json.member("lang", language.rawValue)
        json.array("notes", writeNotes)
        json.object("publisher") { json in
            json.member("category", "vendor")
            json.member("name", Self.publisher)
            // A name that can never belong to anybody (RFC 2606): to be replaced by the maker's own.
            json.member("namespace", "https://mimamori-draft.invalid")
        }
        json.member("title", say("\(report.productLabel): 脆弱性スキャンの結果(草案)", "\(report.productLabel): result of a vulnerability scan (draft)"))
        json.object("tracking") { writeTracking(id, &$0) }
    }

    private func writeTracking(_ id: String, _ json: inout JSONWriter) {
        json.member("current_release_date", report.time)
        json.object("generator") { json in
            json.member("date", report.time)
            json.object("engine") { json in
                json.member("name", "Mimamori")
                if !toolVersion.isEmpty { json.member("version", toolVersion) }
            }
        }
        json.member("id", id)
        json.member("initial_release_date", report.time)
        json.array("revision_history") { json in
            json.object { json in
                json.member("date", report.time)
                json.member("number", "0.1.0")
                json.member("summary", say("機械による草案", "Draft made by a machine"))
            }
        }
        json.member("status", "draft")
        json.member("version", "0.1.0")
    }

    private func writeNotes(_ json: inout JSONWriter) {
        writeNote(
            "general", say("草案", "Draft"),
            say(
                "SBOMとカタログの照合から機械が作った草案です。公表する前に、発行者を書き入れ、各脆弱性が製品に影響するかを人が確かめてください。",
                "A draft that a machine made by matching an SBOM with a catalogue. Before it is published, a person has to enter the publisher and to check for "
                    + "each vulnerability whether it affects the product."), &json)
        let sources = report.catalog.sources.map { "\($0.name) (\($0.newest.isEmpty ? $0.imported : $0.newest))" }.joined(separator: ", ")
        let counts = say(
            "対象: \(report.subject.file)(\(report.subject.format)、部品 \(report.subject.components))。照合できた部品: \(report.lookedUp)。"
                + "カタログ: \(report.catalog.created)。情報源: \(sources)",
            "Scanned: \(report.subject.file) (\(report.subject.format), \(report.subject.components) components). Looked up: \(report.lookedUp). "
                + "Catalogue: \(report.catalog.created). Sources: \(sources)")
        writeNote("details", say("スキャン", "Scan"), counts, &json)
        if !report.notLookedUp.isEmpty {
            let title = say("照合できなかった部品(安全という意味ではありません)", "Components that could not be looked up (which does not mean they are safe)")
            writeNote("details", title, report.notLookedUp.map { $0.words[language] }.joined(separator: "\n"), &json)
        }
    }
}
