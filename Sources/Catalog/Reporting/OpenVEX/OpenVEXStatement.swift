import CPE
import Diagnostics

/// What the report says of one vulnerability and the components that the same words hold for.
struct OpenVEXStatement {
    let vulnerability: VulnerabilityDigest
    /// `affected` or `under_investigation`.
    let status: String
    /// What to do, where the status is `affected`.
    let action: String?
    private(set) var notes: [String] = []
    private(set) var components: [InventoryComponent] = []
    private var said: Set<String> = []

    /// The statements of `report`, by vulnerability; what is said twice, as of a component that stands twice in the SBOM, is one statement.
    static func all(of report: ScanReport) -> [OpenVEXStatement] { report.byVulnerability.flatMap(statements) }

    private static func statements(_ vulnerability: ReportedVulnerability) -> [OpenVEXStatement] {
        var statements: [OpenVEXStatement] = []
        var places: [String: Int] = [:]
        func add(_ component: InventoryComponent, _ action: String?, _ notes: [String]) {
            let key = action ?? ""
            let place = places[key] ?? statements.count
            if place == statements.count {
                places[key] = place
                let status = action == nil ? "under_investigation" : "affected"
                statements.append(OpenVEXStatement(vulnerability: vulnerability.digest, status: status, action: action))
            }
            statements[place].add(component, notes)
        }
        for item in vulnerability.findings {
            add(item.component, item.advice.english, ["Matched by a scanner, not analysed by a person."] + item.grounds)
        }
        for question in vulnerability.questions { add(question.component, nil, ["A scanner could not decide.", question.words.english]) }
        return statements
    }

    private init(vulnerability: VulnerabilityDigest, status: String, action: String?) {
        self.vulnerability = vulnerability
        self.status = status
        self.action = action
    }

    private mutating func add(_ component: InventoryComponent, _ notes: [String]) {
        for note in notes where said.insert("note \(note)").inserted { self.notes.append(note) }
        let name = component.cpes.first?.formattedString ?? ""
        if said.insert("component \(component.identity)\u{0}\(name)").inserted { components.append(component) }
    }
}
