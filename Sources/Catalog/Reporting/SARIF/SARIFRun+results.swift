import CPE
import Diagnostics
import JSONStream
import PackageURL

extension SARIFRun {
    /// A finding as a result (SARIF 3.27).
    func write(result item: ScanReport.Item, _ json: inout JSONWriter) {
        let digest = item.vulnerability
        json.member("ruleId", digest.id)
        json.member("ruleIndex", places[digest.id] ?? 0)
        json.member("level", Self.level(digest.severity))
        text("message", message(item), &json)
        writeLocations(item.component, &json)
        let fingerprint = ContentDigest(item.component.identity + "\u{0}" + digest.id).hex
        json.object("fingerprints") { $0.member("mimamoriFinding/v1", fingerprint) }
        // GitHub tells results apart by this one alone; without it all of a rule's results would be one.
        json.object("partialFingerprints") { $0.member("primaryLocationLineHash", fingerprint) }
        json.object("properties") { json in
            json.member("kind", item.kind.rawValue)
            json.member("confidence", item.confidence.rawValue)
            json.member("bomRef", item.component.reference)
            json.member("purl", ifPresent: item.component.purl?.canonical)
            json.member("cpe", ifPresent: item.component.cpes.first?.formattedString)
            json.member("fixedIn", item.fixedIn)
            json.member("evidence", item.grounds)
        }
    }

    private func message(_ item: ScanReport.Item) -> String {
        let digest = item.vulnerability
        let score = digest.worst.map { ", CVSS \($0.score)" } ?? ""
        let severity = digest.severity.wording[language] + score
        let head = say(
            "\(item.component.label) は \(digest.id) に該当します(深刻度: \(severity))。",
            "\(item.component.label) is affected by \(digest.id) (severity: \(severity)).")
        return [head, digest.summary(in: language), item.advice[language]].compactMap { $0 }.reduce("") { joined($0, $1) }
    }

    /// One sentence behind another. Titles of records end without a full stop, in whatever language they are.
    private func joined(_ text: String, _ next: String) -> String {
        guard let last = text.last else { return next }
        let isOpen = last.isLetter || last.isNumber || last == ")" || last == "\u{FF09}"
        if language == .english { return text + (isOpen ? ". " : " ") + next }
        return text + (isOpen ? "。" : last.isASCII ? " " : "") + next
    }
}
