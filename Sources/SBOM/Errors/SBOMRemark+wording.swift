public import Diagnostics

extension SBOMRemark {
    /// What was odd, in both languages, without the place; with the clause where the reader knows it.
    public var wording: Wording {
        guard let clause else { return plainWording }
        return Wording(ja: "\(plainWording.japanese)(\(clause))", en: "\(plainWording.english) (\(clause))")
    }

    private var plainWording: Wording {
        switch kind {
        case .wrongType(let field):
            Wording(ja: "「\(field)」の型が正しくありません。値は未解釈のまま保持しました。", en: "\"\(field)\" has the wrong type; its value was kept unread.")
        case .numberForText(let field):
            Wording(ja: "「\(field)」は文字列のはずですが数値です。数字をそのまま使いました。", en: "\"\(field)\" should be text and is a number; its digits were used.")
        case .entryPassedOver(let field):
            Wording(ja: "「\(field)」の要素の型が正しくないため、読み飛ばしました。", en: "an entry of \"\(field)\" has the wrong type and was passed over.")
        case .duplicateMember(let field):
            Wording(ja: "「\(field)」が同じオブジェクトに二度あります。後の値を使いました。", en: "\"\(field)\" stands twice in the same object; the last one was used.")
        case .laterLeftOut(let field):
            Wording(ja: "「\(field)」が二度あります。先の値を使いました。", en: "\"\(field)\" stands twice; the first one was used.")
        case .duplicateID(let id):
            Wording(ja: "ID「\(id)」が重複しています。参照は最初のものを指すとみなします。", en: "the id \"\(id)\" is used twice; references are taken to mean the first.")
        case .noName: Wording(ja: "部品の名前がありません。", en: "the component has no name.")
        case .missing(let field): Wording(ja: "必須の「\(field)」がありません。", en: "the required \"\(field)\" is not there.")
        case .unknownValue(let field, let value):
            Wording(ja: "「\(field)」の値「\(value)」は規格にありません。", en: "\"\(value)\" is not a value that the format knows for \"\(field)\".")
        case .valueLeftOut(let field, let value):
            Wording(
                ja: "「\(field)」の値「\(value)」は規格にないため、省きました。",
                en: "\"\(value)\" is not a value that the format knows for \"\(field)\"; it was left out.")
        case .newerVersion(let version):
            Wording(
                ja: "版「\(version)」は対応済みの版ではないため、対応済みの最新版として読みました。この版の決まりは調べられません。",
                en: "version \"\(version)\" is none of those known here; it was read as the newest of them, and its own rules could not be applied.")
        case .noVersion: Wording(ja: "形式の版が書かれていません。", en: "the document does not say which version of its format it is in.")
        case .foreignElement(let name, let space):
            Wording(
                ja: "他の規格の要素「\(name)」(\(space))は、解釈せずに保持しました。",
                en: "the element \"\(name)\" of another name space (\(space)) was kept unread.")
        case .unknownElement(let name):
            Wording(ja: "要素「\(name)」は、この場所の規格にありません。", en: "the format has no element \"\(name)\" there.")
        case .unknownAttribute(let name):
            Wording(ja: "属性「\(name)」は規格にないため、読み飛ばしました。", en: "the format has no attribute \"\(name)\" there; it was passed over.")
        case .keptAttribute(let name):
            Wording(ja: "属性「\(name)」は、この場所の規格にありません。解釈せずに保持しました。", en: "the format has no attribute \"\(name)\" there; it was kept unread.")
        case .notTogether(let fields):
            Wording(ja: "「\(fields)」を同時に指定することはできません。", en: "\"\(fields)\" do not go together.")
        case .annotationElsewhere(let id):
            Wording(
                ja: "注釈が指すID「\(id)」は、この文書にありません。文書への注釈として保持しました。",
                en: "the annotation is about \"\(id)\", which is not in the document; it was kept as one about the document.")
        case .rowPassedOver: Wording(ja: "部品の名前がない行を読み飛ばしました。", en: "a row without a component's name was passed over.")
        case .sheetPassedOver(let name):
            Wording(
                ja: "シート「\(name)」にも部品の一覧がありますが、読んでいません。シートごとに別のファイルにして読み込んでください。",
                en: "the sheet \"\(name)\" has a list of components too and was not read; give each sheet as a file of its own.")
        case .unknownColumn(let column, let header):
            Wording(
                ja: "\(column)列(見出し「\(header)」)は、どの項目にも対応づけられません。値は解釈せずにプロパティとして保持しました。",
                en: "column \(column) (header \"\(header)\") stands for no field known here; its cells were kept unread as properties.")
        case .cellWithoutValue(let cell, let value):
            Wording(
                ja: "セル\(cell)の「\(value)」は値ではない(エラー値、計算結果のない数式など)ため、空とみなしました。",
                en: "\"\(value)\" in the cell \(cell) is no value (an error, a formula without its result …); it was taken for empty.")
        case .cellLeftOut(let cell, let value):
            Wording(
                ja: "セル\(cell)が二度あるか行の外にあるため、「\(value)」を省きました。",
                en: "the cell \(cell) stands twice, or in no row; \"\(value)\" was left out.")
        case .numberShownOtherwise(let cell, let value):
            Wording(
                ja: "セル\(cell)のバージョンは、表示形式のついた数値です。「\(value)」と読みましたが、表示と違うおそれがあります。文字列として入力し直してください。",
                en:
                    "the version in the cell \(cell) is a formatted number; it was read as \"\(value)\", which may not be what is shown. Enter it as text."
            )
        case .encodingGuessed(let encoding):
            Wording(
                ja: "文字コードを\(encoding)と推定しました。文字が正しく読めない場合は、UTF-8で保存し直してください。",
                en: "the encoding was guessed to be \(encoding); if characters come out wrong, save the table as UTF-8.")
        case .headersRepeated: Wording(ja: "見出しがもう一度あるため、その行を読み飛ばしました。", en: "the headers stand once more; the row was passed over.")
        case .nameOfSeveral(let name):
            Wording(
                ja: "「\(name)」に当たる部品が複数あるため、最初のものとみなしました。番号か版をつけて区別してください。",
                en: "several components are called \"\(name)\"; the first was taken. Tell them apart by number or version.")
        case .unknownTag(let name):
            Wording(ja: "タグ「\(name)」は、この場所の規格にないため、読み飛ばしました。", en: "the format has no tag \"\(name)\" there; it was passed over.")
        case .strayText(let text):
            Wording(ja: "要素の間に文字「\(text)」があり、読み飛ばしました。", en: "the text \"\(text)\" between elements was passed over.")
        case .unknownFieldLeftOut(let field):
            Wording(ja: "未解釈の項目が多すぎるため、「\(field)」を保持しませんでした。", en: "\"\(field)\" was not kept: there is too much unread data.")
        }
    }
}
