import Diagnostics

extension RequirementFiles {
    /// A file that is named and not there, or not in the folder that was given.
    static func notThere(_ line: RequirementLine) -> Wording {
        let text = VisibleText.of(line.text, limit: 80)
        return Wording(
            ja: "\(line.number)行: 「\(text)」のファイルは、指定された範囲にないか、除外の指定があるため読んでいません。",
            en: "line \(line.number): the file of \"\(text)\" is not in what was given, or was left out as asked; it was not read.")
    }

    /// A file that is too large, or one of too many.
    static func tooMuch(_ line: RequirementLine) -> Wording {
        let text = VisibleText.of(line.text, limit: 80)
        return Wording(
            ja: "\(line.number)行: 「\(text)」のファイルは、大きすぎるか、ファイルの数または入れ子の深さが上限を超えるため読んでいません。",
            en: "line \(line.number): the file of \"\(text)\" is too large, or one of too many or nested too deeply; it was not read.")
    }
}
