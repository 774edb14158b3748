/// What kind of thing a component is. CycloneDX `type` and SPDX `primaryPackagePurpose` meet here.
public enum ComponentKind: String, Sendable, Hashable, CaseIterable {
    case application
    case framework
    case library
    case container
    case platform
    case operatingSystem = "operating-system"
    /// A piece of hardware.
    case device
    case deviceDriver = "device-driver"
    case firmware
    case file
    case machineLearningModel = "machine-learning-model"
    case data
    case cryptographicAsset = "cryptographic-asset"
    /// A service that the product calls (CycloneDX `services`).
    case service
    /// SPDX `INSTALL`: an installer.
    case installer
    /// SPDX `ARCHIVE`.
    case archive
    /// SPDX `SOURCE`.
    case source
    /// SPDX `OTHER`, or a kind that no version of the format knows; the text is then among the unknown fields.
    case other
    /// The document does not say.
    case unspecified
}

extension ComponentKind {
    /// The kind for a value of SPDX 2.3 `primaryPackagePurpose` (clause 7.24); nil for a value that it does not list.
    public init?(spdxPurpose: String) {
        switch spdxPurpose {
        case "APPLICATION": self = .application
        case "FRAMEWORK": self = .framework
        case "LIBRARY": self = .library
        case "CONTAINER": self = .container
        case "OPERATING_SYSTEM", "OPERATING-SYSTEM": self = .operatingSystem
        case "DEVICE": self = .device
        case "FIRMWARE": self = .firmware
        case "SOURCE": self = .source
        case "ARCHIVE": self = .archive
        case "FILE": self = .file
        case "INSTALL": self = .installer
        case "OTHER": self = .other
        default: return nil
        }
    }

    /// The kind for a value of CycloneDX `component.type`; nil for a value that no version lists.
    public init?(cycloneDXType: String) {
        guard let kind = ComponentKind(rawValue: cycloneDXType) else { return nil }
        switch kind {
        case .service, .installer, .archive, .source, .other, .unspecified: return nil
        default: self = kind
        }
    }
}
