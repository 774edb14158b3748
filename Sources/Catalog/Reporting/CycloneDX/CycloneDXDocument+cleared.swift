import JSONStream

extension CycloneDXDocument {
    /// One entry for each state and reason that statements give: an analysis holds for a whole entry (CycloneDX 1.6, `vulnerabilities[].analysis`).
    func writeCleared(_ vulnerability: ReportedVulnerability, _ json: inout JSONWriter) {
        var order: [String] = []
        var gathered: [String: [ScanReport.Cleared]] = [:]
        for entry in vulnerability.cleared {
            guard let statement = entry.statements.first else { continue }
            let key = statement.status.code + "\u{0}" + (statement.reason ?? "")
            if gathered[key] == nil { order.append(key) }
            gathered[key, default: []].append(entry)
        }
        for (number, key) in order.enumerated() {
            let entries = gathered[key] ?? []
            guard let statement = entries.first?.statements.first else { continue }
            json.object { json in
                json.member("bom-ref", "vulnerability:\(vulnerability.digest.id):not-affected-\(number + 1)")
                writeHead(vulnerability.digest, advice: [], &json)
                json.object("analysis") { json in
                    json.member("state", statement.status == .fixed ? "resolved" : "not_affected")
                    json.member("justification", ifPresent: statement.reason.flatMap { Self.justifications[$0] })
                    json.member("detail", Self.detail(entries))
                }
                writeAffects(entries.map(\.component), status: "unaffected", &json)
                writeUrgency(vulnerability.digest, &json)
            }
        }
    }

    private static func detail(_ entries: [ScanReport.Cleared]) -> String {
        var seen: Set<String> = []
        let lines = entries.flatMap(\.statements).map { statement in
            "Stated by \(statement.evidence.source) in \(statement.evidence.record): \(statement.status.code)"
                + (statement.reason.map { ", " + $0 } ?? ", without a reason")
        }
        return lines.filter { seen.insert($0).inserted }.joined(separator: "\n")
    }

    /// CycloneDX's words for those of CSAF and OpenVEX where they mean the same, and its own. The others stand in the detail only.
    private static let justifications: [String: String] = {
        let own = [
            "code_not_present", "code_not_reachable", "requires_configuration", "requires_dependency", "requires_environment",
            "protected_by_compiler",
            "protected_at_runtime", "protected_at_perimeter", "protected_by_mitigating_control",
        ]
        return Dictionary(uniqueKeysWithValues: own.map { ($0, $0) }).merging([
            "component_not_present": "code_not_present", "vulnerable_code_not_present": "code_not_present",
            "vulnerable_code_not_in_execute_path": "code_not_reachable", "inline_mitigations_already_exist": "protected_by_mitigating_control",
        ]) { first, _ in first }
    }()
}
