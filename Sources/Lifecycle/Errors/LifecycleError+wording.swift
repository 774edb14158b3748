import Diagnostics

extension LifecycleError.Reason {
    var wording: Wording {
        func show(_ text: String) -> String { VisibleText.of(text, limit: 60) }
        switch self {
        case .eosNotAfterEOL(let eol, let eos):
            return Wording(
                ja: "EOS(\(eos))はEOL(\(eol))より後でなければなりません。EOLから限定的サポートが始まり、EOSはサポートの最後の日です。EOSを遅くするか、EOLを早めてください。",
                en: "EOS (\(eos)) must come after EOL (\(eol)): EOL begins limited support, and EOS is its last day. Put EOS later or EOL earlier.")
        case .eolNotAfterRelease(let release, let eol):
            return Wording(
                ja: "EOL(\(eol))は販売開始(\(release))より後でなければなりません。どちらかの日付を直してください。",
                en: "EOL (\(eol)) must come after the commercial release (\(release)). Correct one of the two.")
        case .notADay(let text):
            return Wording(
                ja: "「\(show(text))」は日付ではありません。2036-03-31 の形で書いてください。", en: "\"\(show(text))\" is not a date. Write it like 2036-03-31.")
        case .momentWithoutZone(let text):
            return Wording(
                ja: "「\(show(text))」は時差のある日時ではありません。2026-11-27T09:00:00+09:00 の形で書いてください。",
                en: "\"\(show(text))\" is not a time with its zone. Write it like 2026-11-27T09:00:00+09:00.")
        case .unknownWord(let what, let word, let known):
            let list = known.joined(separator: ", ")
            return Wording(
                ja: "\(what.japanese)「\(show(word))」はありません。次のいずれかです: \(list)",
                en: "there is no \(what.english) \"\(show(word))\"; it is one of: \(list)")
        case .missingText(let what):
            return Wording(ja: "\(what.japanese)を書いてください。", en: "\(what.english) must be given.")
        case .approvedByAuthor(let name):
            return Wording(
                ja: "作成者(\(show(name)))は自分の計画を承認できません。別の人が承認してください。",
                en: "the author (\(show(name))) cannot approve the plan; another person must.")
        case .brokenSuccession(let version, let follows):
            return Wording(
                ja: "第\(version)版の前は第\(follows)版のはずです。版は1から順に、前の版を置き換えます。",
                en: "version \(version) must supersede version \(follows): versions count from 1 and each supersedes the one before.")
        case .duplicate(let what, let id):
            return Wording(ja: "\(what.japanese)「\(show(id))」が2回あります。", en: "the \(what.english) \"\(show(id))\" occurs twice.")
        case .before(let what, let day, let other, let limit):
            return Wording(
                ja: "\(what.japanese)(\(day))が\(other.japanese)(\(limit))より前です。どちらかを直してください。",
                en: "\(what.english) (\(day)) is before \(other.english) (\(limit)). Correct one of the two.")
        case .unknownName(let what, let name):
            return Wording(
                ja: "\(what.japanese)「\(show(name))」がありません。先に登録するか、名前を直してください。",
                en: "there is no \(what.english) \"\(show(name))\". Add it first or correct the name.")
        case .extensionWithoutControl:
            return Wording(
                ja: "限定的サポートの延長には、補完的コントロールを含む構成が必要です。コントロールを構成に加えてください。",
                en: "limited support is extended only for a configuration with a compensating control. Add the control to the configuration.")
        case .controlNotSpecified(let name):
            return Wording(
                ja: "コントロール「\(show(name))」の仕様と設定が顧客向け文書にありません。文書名を記録してください。",
                en: "specification and settings of the control \"\(show(name))\" are in no customer document. Record the document.")
        case .actualInFuture(let day, let today):
            return Wording(
                ja: "実施の記録(\(day))が今日(\(today))より後です。これからのことは計画に書いてください。",
                en: "a record of what was done (\(day)) is later than today (\(today)). What is to come belongs in the plan.")
        case .actualsOutOfOrder(let earlier, let later):
            return Wording(
                ja: "「\(later.wording.japanese)」の実施が「\(earlier.wording.japanese)」より後になっていません。日付を直してください。",
                en: "the recorded \(later.wording.english) is not after the recorded \(earlier.wording.english). Correct the dates.")
        }
    }
}
