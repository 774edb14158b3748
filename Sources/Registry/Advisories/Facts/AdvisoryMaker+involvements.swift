import Advisories
import Database
import Diagnostics
import PSIRT

extension AdvisoryMaker {
    /// Who else had to do with it, by the records of the case: who reported it, and that it was handed to IPA and JPCERT/CC.
    ///
    /// The words are a person's to write, and without them nothing is told: whether the world may know who reported something is no matter of records. That
    /// it is left out is an open point, so that it is nobody's oversight.
    mutating func involvements() throws -> [AdvisoryInvolvement] {
        guard let number = advisory.psirtCase else { return [] }
        let subject = try reader.get(PSIRTCase.self, number)
        var found: [AdvisoryInvolvement] = []
        if let party = Self.party(subject.origin), let date = AdvisoryTime(subject.receivedAt) {
            let words = say(
                "reported", Wording(ja: "届出(\(subject.origin.wording.japanese))", en: "The report (\(subject.origin.wording.english))"),
                subject.receivedAt)
            if let words { found.append(AdvisoryInvolvement(party, .reported, date: date, summary: words)) }
        }
        let sending = try reader.connection.row(
            """
            SELECT s.at AS at, s.receipt AS receipt FROM case_report_sending s JOIN case_report r ON r.case_id = s.case_id AND r.place = s.place
            WHERE s.case_id = ? AND r.kind = ? ORDER BY s.id LIMIT 1
            """, [.integer(number), .text(ReportKind.ipaVendor.rawValue)])
        if let sending, let date = AdvisoryTime(try sending.text("at")) {
            let words = say("handed-over", Wording(ja: "IPA・JPCERT/CCへの届出", en: "The hand-over to IPA and JPCERT/CC"), date.text)
            if let words {
                found.append(
                    AdvisoryInvolvement(
                        .coordinator, name: "JPCERT/CC", .handedOver, isAcknowledged: try sending.optionalText("receipt") != nil, date: date,
                        summary: words))
            }
        }
        return found.sorted { $0.date < $1.date }
    }

    /// What a person wrote of it; nil, with a point, where nobody did.
    private mutating func say(_ key: String, _ what: Wording, _ moment: String) -> AdvisoryText? {
        let words = texts.take("involvement/\(key)", what, isNeeded: false)
        if !words.languages.isEmpty { return words }
        point(
            "involvement/\(key)",
            ja: "\(what.japanese)(\(moment))は書かれていません。載せるなら文 involvement/\(key) を書いてください。",
            en: "\(what.english) (\(moment)) is not told; to tell it, write the text involvement/\(key).")
        return nil
    }

    private static func party(_ origin: CaseOrigin) -> AdvisoryInvolvement.Party? {
        switch origin {
        case .finder: .discoverer
        case .coordinator: .coordinator
        case .institution: .user
        case .supplier: .vendor
        case .ownTest, .feed: nil
        }
    }
}
