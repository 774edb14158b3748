public import Diagnostics

/// What kind of thing a device relies on.
public enum ResourceKind: String, Sendable, Hashable, CaseIterable {
    /// The operating system.
    case operatingSystem = "operating_system"
    /// A software component.
    case component
    /// A supporting item: a tool, a compiler, a library used to build or test.
    case tool
    /// A hardware part or material.
    case hardwarePart = "hardware_part"
    /// A contract with a supplier.
    case contract
    /// A service that the device needs to work: a cloud, a certificate authority.
    case service

    /// The name for a reader.
    public var wording: Wording {
        switch self {
        case .operatingSystem: Wording(ja: "OS", en: "operating system")
        case .component: Wording(ja: "ソフトウェア部品", en: "component")
        case .tool: Wording(ja: "支援アイテム", en: "supporting item")
        case .hardwarePart: Wording(ja: "ハードウェア部品", en: "hardware part")
        case .contract: Wording(ja: "契約", en: "contract")
        case .service: Wording(ja: "サービス", en: "service")
        }
    }
}
