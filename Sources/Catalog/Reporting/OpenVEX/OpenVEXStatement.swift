import CPE
import Diagnostics

/// What the report says of one vulnerability and the components that the same words hold for.
struct OpenVEXStatement {
    let vulnerability: VulnerabilityDigest
    /// `affected`, `under_investigation`, `not_affected` or `fixed`.
    let status: String
    /// What to do, where the status is `affected`.
    let action: String?
    /// Why it is not affected: one of the labels of OpenVEX, or words.
    private(set) var justification: String?
    private(set) var impact: String?
    private(set) var notes: [String] = []
    private(set) var components: [InventoryComponent] = []
    private var said: Set<String> = []

    /// The statements of `report`, by vulnerability; what is said twice, as of a component that stands twice in the SBOM, is one statement.
    static func all(of report: ScanReport) -> [OpenVEXStatement] { report.byVulnerabilityWithCleared.flatMap(statements) }

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
        for entry in vulnerability.affected {
            add(entry.component, entry.advice.english, [entry.origin.english] + entry.grounds.map(\.english))
        }
        for entry in vulnerability.open { add(entry.component, nil, [entry.origin.english] + entry.grounds.map(\.english)) }
        return statements + cleared(vulnerability)
    }

    /// One for each status and reason that publishers or VEX documents give.
    private static func cleared(_ vulnerability: ReportedVulnerability) -> [OpenVEXStatement] {
        var statements: [OpenVEXStatement] = []
        var places: [String: Int] = [:]
        for entry in vulnerability.cleared {
            guard let given = entry.statements.first else { continue }
            let status = given.status == .fixed ? "fixed" : "not_affected"
            let key = status + "\u{0}" + (given.reason ?? "")
            let place = places[key] ?? statements.count
            if place == statements.count {
                places[key] = place
                var statement = OpenVEXStatement(vulnerability: vulnerability.digest, status: status, action: nil)
                if status == "not_affected" {
                    // Without a label OpenVEX wants words.
                    if let reason = given.reason, VEXJustification.openVEX.contains(reason) {
                        statement.justification = reason
                    } else {
                        statement.impact = given.reason ?? "Stated by \(given.evidence.source) without a reason."
                    }
                }
                statements.append(statement)
            }
            statements[place].add(entry.component, entry.statements.map { "Stated by \($0.evidence.source) in \($0.evidence.record)." })
        }
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
