public import Diagnostics

/// A label of the Traffic Light Protocol 2.0 (FIRST): how far information may go.
public enum TLP: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Only the persons who took part.
    case red = "TLP:RED"
    /// Their own organisation, by need-to-know.
    case amberStrict = "TLP:AMBER+STRICT"
    /// Their own organisation and its clients, by need-to-know.
    case amber = "TLP:AMBER"
    /// The community, not in public.
    case green = "TLP:GREEN"
    /// Anybody.
    case clear = "TLP:CLEAR"

    /// The label of a text, with or without `TLP:`, in any case. `WHITE` of version 1 is `CLEAR`.
    ///
    /// - Throws: `PSIRT-001`.
    public init(_ text: String) throws(PSIRTError) {
        let upper = text.uppercased()
        let name = upper.hasPrefix("TLP:") ? String(upper.dropFirst(4)) : upper
        switch name {
        case "RED": self = .red
        case "AMBER+STRICT": self = .amberStrict
        case "AMBER": self = .amber
        case "GREEN": self = .green
        case "CLEAR", "WHITE": self = .clear
        default: throw PSIRTError(.unknownWord(Wording(ja: "TLPラベル", en: "TLP label"), word: text, known: Self.allCases.map(\.rawValue)))
        }
    }

    /// Who may see it, for a reader.
    public var wording: Wording {
        switch self {
        case .red: Wording(ja: "案件の参加者だけ", en: "participants only")
        case .amberStrict: Wording(ja: "自社の必要な人だけ", en: "those in our organisation who need to know")
        case .amber: Wording(ja: "自社と顧客の必要な人だけ", en: "those in our organisation and its clients who need to know")
        case .green: Wording(ja: "コミュニティ内(公開不可)", en: "the community, not in public")
        case .clear: Wording(ja: "制限なし", en: "no limit")
        }
    }

    /// The label in CSAF 2.0, which has version 1's words and none for `AMBER+STRICT`.
    public var csaf20: MappedWord {
        switch self {
        case .red: MappedWord("RED")
        case .amberStrict: MappedWord("RED", exact: false)
        case .amber: MappedWord("AMBER")
        case .green: MappedWord("GREEN")
        case .clear: MappedWord("WHITE")
        }
    }

    /// The label in CSAF 2.1.
    public var csaf21: String { String(rawValue.dropFirst(4)) }

    /// The stricter first.
    public static func < (left: TLP, right: TLP) -> Bool { left.width < right.width }

    /// The widest audience that the label allows.
    var width: Audience {
        switch self {
        case .red: .participants
        case .amberStrict: .organisation
        case .amber: .clients
        case .green: .community
        case .clear: .everybody
        }
    }

    /// The label that follows this one.
    ///
    /// - Parameter consent: how the source of the information agreed. Who gave it under a label decides how far it goes.
    /// - Throws: `PSIRT-029` for a looser label without consent.
    public func changed(to label: TLP, consent: String?) throws(PSIRTError) -> TLP {
        guard label <= self || PSIRTText.says(consent) else { throw PSIRTError(.labelLoosened(from: self, to: label)) }
        return label
    }
}
