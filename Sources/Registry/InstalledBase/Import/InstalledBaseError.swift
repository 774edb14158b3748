public import Diagnostics

/// Why a table of installed devices was refused. Nothing of it was taken.
public enum InstalledBaseError: ExplainedError, Equatable {
    /// The file is neither CSV nor a workbook that can be read.
    case unreadable(file: String, reason: Wording)
    /// No row names the columns.
    case noHeader(file: String)
    /// Two columns of one meaning.
    case columnTwice(file: String, field: DeviceField)
    /// A header and nothing below it.
    case noRows(file: String)
    /// More rows than are taken at once.
    case tooManyRows(file: String, count: Int, limit: Int)
    /// Rows that cannot be taken, all of them.
    case rows(file: String, [DeviceRowProblem])

    /// `BASE-001` to `BASE-006`.
    public var code: String {
        switch self {
        case .unreadable: "BASE-001"
        case .noHeader: "BASE-002"
        case .columnTwice: "BASE-003"
        case .noRows: "BASE-004"
        case .tooManyRows: "BASE-005"
        case .rows: "BASE-006"
        }
    }

    /// What happened and what to do; of refused rows the first ones, and how many there are.
    public var wording: Wording {
        switch self {
        case .unreadable(let file, let reason):
            Wording(ja: "\(shown(file)): \(reason.japanese)", en: "\(shown(file)): \(reason.english)")
        case .noHeader(let file):
            Wording(
                ja: "\(shown(file)): 見出しの行がありません。「製造番号」または「ロット」の列と、ほかの列の見出しを書いてください。",
                en: "\(shown(file)): no row names the columns; name \"serial\" or \"lot\" and at least one more.")
        case .columnTwice(let file, let field):
            Wording(
                ja: "\(shown(file)): 「\(field.title.japanese)」の列が2つあります。1つにしてください。",
                en: "\(shown(file)): two columns are \"\(field.title.english)\"; leave one.")
        case .noRows(let file): Wording(ja: "\(shown(file)): 見出しの下に行がありません。", en: "\(shown(file)): there is no row below the header.")
        case .tooManyRows(let file, let count, let limit):
            Wording(
                ja: "\(shown(file)): \(count)行あります。1回に取り込めるのは\(limit)行までです。分けてください。",
                en: "\(shown(file)): it has \(count) rows; \(limit) are taken at once. Split it.")
        case .rows(let file, let problems): Self.list(shown(file), problems)
        }
    }

    private static let shownProblems = 20

    private static func list(_ file: String, _ problems: [DeviceRowProblem]) -> Wording {
        let first = problems.prefix(shownProblems)
        let more = problems.count - first.count
        let rest = more > 0 ? Wording(ja: "\n  ほか\(more)件", en: "\n  and \(more) more") : Wording(ja: "", en: "")
        return Wording(
            ja: "\(file): \(problems.count)件の誤りがあるため、何も取り込みませんでした。" + first.map { "\n  " + $0.wording.japanese }.joined() + rest.japanese,
            en: "\(file): nothing was taken, \(problems.count) errors." + first.map { "\n  " + $0.wording.english }.joined() + rest.english)
    }

    private func shown(_ text: String) -> String { VisibleText.of(text, limit: 120) }
}
