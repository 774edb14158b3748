public import Diagnostics

/// What ends on a day, in our words. None of them is the device's EOL or EOS.
public enum EndMeaning: String, Sendable, Hashable, CaseIterable {
    /// Nobody can order it any more.
    case sale
    /// Fixes of ordinary defects.
    case activeSupport = "active_support"
    /// Security fixes that everybody gets.
    case securitySupport = "security_support"
    /// Security fixes that are paid for apart. It counts only when a contract says so: then it is a statement of that contract.
    case extendedSupport = "extended_support"
    /// Support of any kind.
    case allSupport = "all_support"
    /// Supply of a part, repair and spare parts included.
    case supply
    /// A contract or a service.
    case agreement

    /// The name for a reader.
    public var wording: Wording {
        switch self {
        case .sale: Wording(ja: "販売の終わり", en: "end of sale")
        case .activeSupport: Wording(ja: "通常の不具合修正の終わり", en: "end of active support")
        case .securitySupport: Wording(ja: "セキュリティ修正の終わり", en: "end of security fixes")
        case .extendedSupport: Wording(ja: "有償延長サポートの終わり", en: "end of paid extended support")
        case .allSupport: Wording(ja: "すべてのサポートの終わり", en: "end of all support")
        case .supply: Wording(ja: "供給の終わり", en: "end of supply")
        case .agreement: Wording(ja: "契約・サービスの終わり", en: "end of contract or service")
        }
    }

    /// A device that uses something of `kind` can no longer rely on it when this has come.
    public func governs(_ kind: ResourceKind, from origin: EndOrigin) -> Bool {
        switch self {
        case .securitySupport, .allSupport, .agreement, .supply: true
        // What can no longer be bought can no longer be built in; software that one has goes on.
        case .sale: kind == .hardwarePart
        case .activeSupport: false
        case .extendedSupport: origin == .contract
        }
    }
}
