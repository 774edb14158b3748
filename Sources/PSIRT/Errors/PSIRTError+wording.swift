import Diagnostics

extension PSIRTError.Reason {
    var wording: Wording {
        func show(_ text: String) -> String { VisibleText.of(text, limit: 60) }
        switch self {
        case .unknownWord(let what, let word, let known):
            let list = known.joined(separator: ", ")
            return Wording(
                ja: "\(what.japanese)「\(show(word))」はありません。次のいずれかです: \(list)",
                en: "there is no \(what.english) \"\(show(word))\"; it is one of: \(list)")
        case .missingText(let what):
            return Wording(ja: "\(what.japanese)を書いてください。", en: "\(what.english) must be given.")
        case .missingForStatus(let status, let what):
            return Wording(
                ja: "「\(status.wording.japanese)」には\(what.japanese)が必要です。", en: "\"\(status.wording.english)\" needs \(what.english).")
        case .notForStatus(let status, let what):
            return Wording(
                ja: "「\(status.wording.japanese)」に\(what.japanese)は付けられません。外してください。",
                en: "\"\(status.wording.english)\" cannot have \(what.english). Leave it out.")
        case .noTransition(let old, let new):
            return Wording(
                ja:
                    "「\(old.wording.japanese)」から「\(new.wording.japanese)」へは直接移れません。先に「\(AnalysisStatus.underInvestigation.wording.japanese)」に戻してください。",
                en: "\"\(old.wording.english)\" cannot become \"\(new.wording.english)\" at once. Put it back to "
                    + "\"\(AnalysisStatus.underInvestigation.wording.english)\" first.")
        case .changeWithoutReason(let old, let new):
            return Wording(
                ja: "「\(old.wording.japanese)」を「\(new.wording.japanese)」に変える理由を書いてください。",
                en: "say why \"\(old.wording.english)\" becomes \"\(new.wording.english)\".")
        case .reviewedByAuthor(let name):
            return Wording(
                ja: "分析した人(\(show(name)))は自分の分析を確認できません。別の人が確認してください。",
                en: "the author (\(show(name))) cannot review the analysis; another person must.")
        case .reviewDay(let day, let earliest, let latest):
            return Wording(
                ja: "再評価日(\(day))は\(earliest)から\(latest)までの日にしてください。", en: "the day of re-review (\(day)) must lie from \(earliest) to \(latest).")
        case .handlingNotOffered(let handling, let why):
            return Wording(
                ja: "対応「\(handling.wording.japanese)」は選べません。\(why.japanese)", en: "\"\(handling.wording.english)\" is not offered: \(why.english)")
        case .ruleTooWide(let id):
            return Wording(
                ja: "規則「\(show(id))」の条件が広すぎます。脆弱性か部品を1つ以上指定してください。",
                en: "the rule \"\(show(id))\" is too wide: name at least one vulnerability or component.")
        case .ruleExpiry(let id, let day, let latest):
            return Wording(
                ja: "規則「\(show(id))」の期限(\(day))は、作成日より後で\(latest)までにしてください。",
                en: "the rule \"\(show(id))\" must expire (now \(day)) after the day it is made and no later than \(latest).")
        case .duplicate(let what, let id):
            return Wording(ja: "\(what.japanese)「\(show(id))」が2回あります。", en: "the \(what.english) \"\(show(id))\" occurs twice.")
        case .metricNotEnvironmental(let metric, let version):
            return Wording(
                ja: "CVSS \(version)の環境評価基準に「\(show(metric))」はないか、その値は使えません。",
                en: "\"\(show(metric))\" is no environmental metric of CVSS \(version), or has no such value.")
        case .adjustmentWithoutReason(let metric):
            return Wording(ja: "\(show(metric))を変える理由を書いてください。", en: "say why \(show(metric)) is changed.")
        case .badVector(let why): return Wording(ja: "CVSSベクタが読めません: \(why)", en: "the CVSS vector cannot be read: \(why)")
        case .scaleTooShort(let what):
            return Wording(ja: "\(what.japanese)には2段階以上が必要です。", en: "\(what.english) needs at least two levels.")
        case .matrixSize(let expected, let found):
            return Wording(
                ja: "リスク表は\(expected)個の欄が必要ですが、\(found)個です。", en: "the risk table needs \(expected) cells and has \(found).")
        case .matrixFalls(let exploitability, let harm):
            return Wording(
                ja: "リスク表で、悪用のしやすさ「\(show(exploitability))」・危害「\(show(harm))」が、より軽い欄より受容しやすくなっています。",
                en: "in the risk table the cell of \"\(show(exploitability))\" and \"\(show(harm))\" is more acceptable than a milder one.")
        case .ssvcValue(let point, let value, let known):
            let list = known.joined(separator: ", ")
            return Wording(
                ja: "SSVCの「\(show(point))」に「\(show(value))」はありません。次のいずれかです: \(list)",
                en: "SSVC's \"\(show(point))\" has no value \"\(show(value))\"; it is one of: \(list)")
        case .ssvcTable(let tree, let expected, let found):
            return Wording(
                ja: "SSVCの表「\(show(tree))」は\(expected)行のはずですが、\(found)行です。",
                en: "the SSVC table \"\(show(tree))\" must have \(expected) rows and has \(found).")
        case .controlNotSpecified(let name):
            return Wording(
                ja: "コントロール「\(show(name))」の仕様と設定が顧客向け文書にないため、評点に使えません(R-042)。",
                en: "specification and settings of the control \"\(show(name))\" are in no customer document: it cannot count in a score (R-042).")
        case .notAMoment(let text):
            return Wording(
                ja: "「\(show(text))」は日付と時刻ではありません。2026-12-01T10:00 の形で書いてください。",
                en: "\"\(show(text))\" is no date and hour. Write it like 2026-12-01T10:00.")
        case .noSuchHour(let text):
            return Wording(
                ja: "\(show(text))は、夏時間の始まりで存在しない時刻です。別の時刻にしてください。",
                en: "\(show(text)) does not exist: daylight saving time begins. Take another hour.")
        case .hourTwice(let text):
            return Wording(
                ja: "\(show(text))は、夏時間の終わりで2回ある時刻です。別の時刻にしてください。",
                en: "\(show(text)) comes twice: daylight saving time ends. Take another hour.")
        case .embargoInPast(let text):
            return Wording(ja: "公開日時(\(text))がもう過ぎています。", en: "the time of publication (\(text)) has passed already.")
        case .noStep(let old, let new):
            return Wording(
                ja: "案件は「\(old.wording.japanese)」から「\(new.wording.japanese)」へ進めません。",
                en: "a case cannot go from \"\(old.wording.english)\" to \"\(new.wording.english)\".")
        case .missingForStep(let step, let what):
            return Wording(
                ja: "「\(step.wording.japanese)」に進むには\(what.japanese)が必要です。", en: "\"\(step.wording.english)\" needs \(what.english).")
        case .closingReason(let closing, let why):
            return Wording(
                ja: "「\(closing.wording.japanese)」では終えられません。\(why.japanese)",
                en: "it cannot be closed as \"\(closing.wording.english)\": \(why.english)")
        case .labelLoosened(let old, let new):
            return Wording(
                ja: "\(old.rawValue)を\(new.rawValue)に緩めるには、情報の出所の同意を記録してください。",
                en: "to loosen \(old.rawValue) to \(new.rawValue), record the consent of whom it came from.")
        }
    }
}
