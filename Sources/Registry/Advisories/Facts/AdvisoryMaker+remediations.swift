import Advisories
import Diagnostics
import Lifecycle
import PSIRT

extension AdvisoryMaker {
    /// What is to be done about the releases that are affected: what the analyses say, and what the stage of the product says.
    mutating func remediations(_ standings: [AdvisoryStanding], _ item: AdvisoryItem) -> [AdvisoryRemediation] {
        var result: [AdvisoryRemediation] = []
        for (part, standing) in zip(parts, standings) where standing.status == .affected {
            let own = remedies(part, standing, fix: fix(for: part, standings), item)
            if own.isEmpty {
                point(
                    "remedy/\(item.key)/\(part.name)", ja: "\(part.name) の \(item.name) に対策がありません。該当の判断に処置を書いてください。",
                    en: "nothing is said of what to do about \(item.name) in \(part.name); say it in the analysis.", isAcceptable: false)
            }
            for remedy in own {
                // The same words for several products stand once.
                if let place = result.firstIndex(where: {
                    $0.category == remedy.category && $0.details == remedy.details && $0.date == remedy.date && $0.url == remedy.url
                }) {
                    result[place].products += remedy.products
                } else {
                    result.append(remedy)
                }
            }
        }
        return result
    }

    /// The newest release of the same product in the advisory that has the fix and came after.
    private func fix(for part: Part, _ standings: [AdvisoryStanding]) -> Part? {
        zip(parts, standings).filter { $1.status == .fixed && $0.product.id == part.product.id && $0.release.id > part.release.id }.last?.0
    }

    private mutating func remedies(_ part: Part, _ standing: AdvisoryStanding, fix: Part?, _ item: AdvisoryItem) -> [AdvisoryRemediation] {
        let responses = Set(standing.analyses.flatMap(\.responses))
        var action = standing.analyses.lazy.compactMap(\.action).first { $0.contains { !$0.isWhitespace } }
        var result: [AdvisoryRemediation] = []
        // A person's words go to what they are most likely about: a workaround, else the first thing that is done.
        let order = Response.allCases.filter(responses.contains)
        let spoken: Response? = responses.contains(.workaround) ? .workaround : order.first
        for response in order {
            let category = Self.category(response, isAlone: order.count == 1)
            let details: AdvisoryText
            if response == spoken, let words = action {
                details = texts.take(record: words, "\(item.key)/action", Self.title(item))
                action = nil
            } else {
                details = sentence(category, fix, item)
            }
            var remedy = AdvisoryRemediation(category, details, products: [part.id])
            remedy.date = category == .vendorFix ? fix?.release.releasedOn.flatMap { AdvisoryTime("\($0)T00:00:00+09:00") } : nil
            result.append(remedy)
        }
        if let words = action {
            result.append(
                AdvisoryRemediation(.mitigation, texts.take(record: words, "\(item.key)/action", Self.title(item)), products: [part.id]))
        }
        let saysOfFix = result.contains { ![.mitigation, .workaround].contains($0.category) }
        if part.stage == .endOfSupport, !saysOfFix {
            let words = AdvisorySentences.afterSupport
            let text = texts.take(
                "\(item.key)/after-support", Wording(ja: "\(item.name)のサポート終了後の扱い", en: "\(item.name) after the end of support"),
                ja: words.japanese, en: words.english)
            result.append(AdvisoryRemediation(.noFixPlanned, text, products: [part.id]))
        } else if let fix, !saysOfFix {
            var remedy = AdvisoryRemediation(.vendorFix, sentence(.vendorFix, fix, item), products: [part.id])
            remedy.date = fix.release.releasedOn.flatMap { AdvisoryTime("\($0)T00:00:00+09:00") }
            result.append(remedy)
        }
        return result
    }

    private static func title(_ item: AdvisoryItem) -> Wording { Wording(ja: "\(item.name)への対策", en: "What to do about \(item.name)") }

    /// Our sentence for a category, in a place of its own for each release that has the fix.
    private mutating func sentence(_ category: AdvisoryRemediation.Category, _ fix: Part?, _ item: AdvisoryItem) -> AdvisoryText {
        let name = fix?.release.version
        let words = AdvisorySentences.remedy(category, fix: name)
        let place = category == .vendorFix ? name.map { "\(category.rawValue)/\($0)" } ?? category.rawValue : category.rawValue
        return texts.take("\(item.key)/\(place)", Self.title(item), ja: words.japanese, en: words.english)
    }

    /// `none_available` stands alone or not at all (CSAF 2.1, 6.1.35).
    private static func category(_ response: Response, isAlone: Bool) -> AdvisoryRemediation.Category {
        switch response {
        case .update: .vendorFix
        case .updatePlanned: .fixPlanned
        case .workaround: .workaround
        case .rollback: .mitigation
        case .willNotFix: .noFixPlanned
        case .cannotFix: isAlone ? .noneAvailable : .noFixPlanned
        }
    }
}
