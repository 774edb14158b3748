public import Diagnostics

/// Something that an analysis rested on and that is otherwise in the next release.
public enum GroundChange: Sendable, Hashable {
    /// Another version of the component.
    case version(from: String, to: String)
    /// Matching answers otherwise.
    case match
    /// The sources say something else of the vulnerability.
    case vulnerability
    /// A setting or condition is otherwise or no longer there.
    case condition(String)
    /// A control is not there any more.
    case controlGone(String)
    /// The components around it are others.
    case neighbours(added: [String], gone: [String])
    /// The day of re-review has come.
    case reviewDue

    /// The sentence for a reader.
    public var wording: Wording {
        func show(_ text: String) -> String { VisibleText.of(text, limit: 60) }
        switch self {
        case .version(let old, let new):
            return Wording(ja: "部品の版が \(show(old)) から \(show(new)) に変わりました", en: "the component's version went from \(show(old)) to \(show(new))")
        case .match: return Wording(ja: "照合の結果が変わりました", en: "matching answers otherwise")
        case .vulnerability: return Wording(ja: "脆弱性の情報が変わりました", en: "the sources say something else of the vulnerability")
        case .condition(let name): return Wording(ja: "条件「\(show(name))」が変わりました", en: "the condition \"\(show(name))\" changed")
        case .controlGone(let name): return Wording(ja: "対策「\(show(name))」がなくなりました", en: "the control \"\(show(name))\" is gone")
        case .neighbours(let added, let gone):
            return Wording(
                ja: "依存関係が変わりました(追加\(added.count)、削除\(gone.count))", en: "its dependencies changed (\(added.count) added, \(gone.count) gone)")
        case .reviewDue: return Wording(ja: "再評価日が来ました", en: "the day of re-review has come")
        }
    }
}
