import Catalog

/// A scan report in the form that was asked for.
enum ScanFormats {
    /// - Parameter single: one report is laid out for people; of several each takes one line.
    static func bytes(_ report: ScanReport, as format: ScanCommand.Format, single: Bool) throws -> [UInt8] {
        switch format {
        case .table: Array((ScanTable(report, language: Speech.language, width: Terminal.width).lines().joined(separator: "\n") + "\n").utf8)
        case .json: report.json(pretty: single, toolVersion: Mimamori.version)
        case .sarif: report.sarif(pretty: single, toolVersion: Mimamori.version, language: Speech.language)
        case .cyclonedx: report.cycloneDX(pretty: single, toolVersion: Mimamori.version)
        case .csaf: report.csaf(pretty: single, toolVersion: Mimamori.version, language: Speech.language)
        case .openvex: openVEX(report, pretty: single)
        }
    }

    private static func openVEX(_ report: ScanReport, pretty: Bool) -> [UInt8] {
        if let bytes = report.openVEX(pretty: pretty, toolVersion: Mimamori.version) { return bytes }
        let file = TextTable.visible(report.subject.file)
        Output.complain(
            Speech.say(
                "mimamori: \(file): 該当も未決の問いもないので、OpenVEXに書くことがありません(文書は出力していません)。",
                "mimamori: \(file): no findings and no open questions, so there is nothing to state in OpenVEX; no document was written."))
        return []
    }
}
