public import Diagnostics
import PSIRT

/// What an institution turns to the maker with.
public enum PortalMatter: String, Sendable, CaseIterable {
    /// Something happened, or may have happened, to a device.
    case incident
    /// A device may be vulnerable.
    case vulnerability
    /// It needs to know something: whether a vulnerability concerns its devices, or what it must say to the authorities.
    case question

    /// The words for people.
    public var title: Wording {
        switch self {
        case .incident: Wording(ja: "インシデントの届出(起きた、または疑いがある)", en: "report an incident, or one that is suspected")
        case .vulnerability: Wording(ja: "脆弱性の届出", en: "report a vulnerability")
        case .question: Wording(ja: "情報の求め(該当の有無、行政への報告に必要な情報など)", en: "ask for information: whether we are concerned, what an authority asks for")
        }
    }

    var kind: CaseKind { self == .incident ? .incident : .vulnerability }
}
