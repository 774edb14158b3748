import CVSS
import Catalog

/// Whether a scan ends with "no": what `--fail-on` and `--fail-on-unknown` ask.
struct ScanGate: Equatable {
    var threshold: ScanCommand.Threshold?
    /// Whether what is not known counts as if it were bad: questions, and findings that nobody rated.
    var unknownCounts = false

    /// Whether anything is asked at all.
    private var isAsked: Bool { threshold != nil || unknownCounts }

    /// Whether this report stops it.
    func stops(_ report: ScanReport) -> Bool {
        guard isAsked else { return false }
        let level = threshold?.level ?? .low
        func counts(_ severity: SeverityLevel) -> Bool { severity >= level || unknownCounts && severity == .unknown }
        if report.findings.contains(where: { counts($0.vulnerability.severity) }) { return true }
        return isBlind(report) || unknownCounts && report.undecided.contains { counts($0.vulnerability.severity) }
    }

    /// Whether nothing of it could be looked up: that nothing was found says nothing then, and a pipeline must not take it for safety.
    func isBlind(_ report: ScanReport) -> Bool { isAsked && report.lookedUp == 0 }

    /// Tells of a report of which nothing could be looked up.
    func warn(of report: ScanReport, named sbom: String) {
        guard isBlind(report) else { return }
        Output.complain(
            Speech.say(
                "\(sbom): 照合できた部品が1つもないため、「該当なし」とは言えません(終了コード1)。部品のpurlとCPE、カタログの情報源を確かめてください。",
                "\(sbom): no component could be looked up, so this is no \"nothing found\" (exit 1); check the components' purls and CPEs and the "
                    + "catalogue's sources."))
    }
}
