import Diagnostics
import Duties

/// What a letter to a supplier says.
struct SupplierRequestWords {
    /// Most remarks on an SBOM that a letter quotes.
    private static let most = 20

    let supplier: Supplier
    let maker: Organisation?
    let overdue: OverdueSBOM.Reason?
    /// The SBOM that came last.
    let sbom: StoredSBOM?
    /// What comes from the supplier.
    let supplied: [String]
    let answerBy: CalendarDay

    func subject(_ topic: SupplierRequestTopic) -> Wording {
        switch topic {
        case .sbom: Wording(ja: "SBOM(ソフトウェア部品表)のご提供のお願い", en: "Request for an SBOM (software bill of materials)")
        case .mending: Wording(ja: "SBOM(ソフトウェア部品表)の訂正のお願い", en: "Request for a corrected SBOM (software bill of materials)")
        case .ends: Wording(ja: "サポート終了時期のご提示のお願い", en: "Request for the dates of the end of support")
        }
    }

    func body(_ topic: SupplierRequestTopic) -> Wording {
        let parts = [greeting, ask(topic), facts(topic), ending].compactMap(\.self)
        return Wording(ja: parts.map(\.japanese).joined(separator: "\n\n") + "\n", en: parts.map(\.english).joined(separator: "\n\n") + "\n")
    }

    private var greeting: Wording {
        Wording(
            ja: "\(supplier.nameJa) 御中\n\nお世話になっております。\(maker.map { "\($0.nameJa)です。" } ?? "")",
            en: "To \(supplier.nameEn)\(maker.map { "\n\nThis is \($0.nameEn)." } ?? "")")
    }

    private func ask(_ topic: SupplierRequestTopic) -> Wording {
        switch topic {
        case .sbom:
            Wording(
                ja: "貴社から供給を受けているソフトウェアのSBOMを、CycloneDXまたはSPDXの形式でご提供ください。医療機器の構成管理と、脆弱性の確認に用います。",
                en:
                    "Please send us the SBOM of the software that you supply, as CycloneDX or SPDX. We need it for the configuration management of our medical"
                    + " devices and to look for vulnerabilities.")
        case .mending:
            Wording(
                ja: "貴社からいただいたSBOMに、下記の点がありました。訂正したSBOMをご提供ください。",
                en: "The SBOM that you sent us has the points below. Please send a corrected one.")
        case .ends:
            Wording(
                ja: "貴社から供給を受けている下記について、サポートを終える時期(製品寿命終了(EOL)とサポート終了(EOS))を、できる限り遅い時期も含めてお知らせください。医療機器のライフサイクルの計画に用います。",
                en:
                    "For what you supply to us, listed below, please tell us when its end of life (EOL) and its end of support (EOS) are or will be at the latest."
                    + " We need the dates to plan the life cycle of our medical devices.")
        }
    }

    private func facts(_ topic: SupplierRequestTopic) -> Wording? {
        switch topic {
        case .sbom: overdue.map { Wording(ja: "現在の状況: \($0.wording.japanese)", en: "How it stands: \($0.wording.english)") } ?? list
        case .mending: remarks
        case .ends: list
        }
    }

    private var list: Wording? {
        guard !supplied.isEmpty else { return nil }
        let lines = supplied.map { "- \($0)" }.joined(separator: "\n")
        return Wording(ja: "対象:\n\(lines)", en: "This is:\n\(lines)")
    }

    private var remarks: Wording? {
        guard let sbom else { return nil }
        let day = Zone.tokyo.dayText(of: sbom.receivedAt)
        // The remarks were kept in the words of their time: both languages quote them as they are.
        let all = (sbom.findings ?? "").split(separator: "\n")
        var lines = all.prefix(Self.most).map { "- \($0)" }.joined(separator: "\n")
        if !lines.isEmpty { lines = "\n" + lines }
        let score = sbom.score.map { (ja: "、品質の点数 \($0)/100", en: ", quality score \($0) of 100") }
        let more = all.count - Self.most
        return Wording(
            ja: "ファイル: \(sbom.file)(\(day) 受領、誤り \(sbom.errors)件、注意 \(sbom.warnings)件\(score?.ja ?? ""))\(lines)"
                + (more > 0 ? "\n- ほか \(more)件" : ""),
            en: "File: \(sbom.file) (received \(day), \(sbom.errors) errors, \(sbom.warnings) warnings\(score?.en ?? ""))\(lines)"
                + (more > 0 ? "\n- and \(more) more" : ""))
    }

    private var ending: Wording {
        Wording(
            ja: "\(answerBy.text(in: .japanese))までにご回答くださいますよう、お願いいたします。", en: "Please answer by \(answerBy.text(in: .english)).")
    }
}
