public import Diagnostics
public import Duties

/// Devices at institutions that came to market by 31 March 2024 and are not confirmed against the essential principles (Article 12(3)): what they are to be told.
public enum FieldSweep {
    /// The last day of marketing for devices of the sweep.
    public static let lastDay = CalendarDay(2024, 3, 31)

    /// What is known of one device.
    public struct Device: Sendable, Hashable {
        /// Its id.
        public let id: String
        /// The day on which it was put on the market; nil if not known.
        public let marketed: CalendarDay?
        /// It was confirmed against the essential principles.
        public let isConfirmed: Truth
        /// The stage in which it is.
        public let stage: DeviceStage

        /// Takes the parts as they are.
        public init(id: String, marketed: CalendarDay?, isConfirmed: Truth, stage: DeviceStage) {
            self.id = id
            self.marketed = marketed
            self.isConfirmed = isConfirmed
            self.stage = stage
        }
    }

    /// The information that the institution is to be given.
    public enum Information: String, Sendable, Hashable, CaseIterable {
        /// Patches and upgrades for security.
        case support
        /// Patches, and compensating controls where needed.
        case limitedSupport = "limited_support"
        /// End of support with compensating controls, promptly.
        case endOfSupport = "end_of_support"

        /// Where it comes from.
        public var basis: Basis {
            switch self {
            case .support: .r120
            case .limitedSupport: .r121
            case .endOfSupport: .r122
            }
        }

        /// The name for a reader.
        public var wording: Wording {
            switch self {
            case .support: Wording(ja: "サポートの情報(適用できるパッチ、必要なアップグレード)", en: "support: patches and upgrades needed for security")
            case .limitedSupport: Wording(ja: "限定的サポートの情報(パッチ、必要な補完的コントロール)", en: "limited support: patches, controls where needed")
            case .endOfSupport: Wording(ja: "EOSの情報(補完的コントロールを含む)。速やかに", en: "end of support, controls included; promptly")
            }
        }
    }

    /// A device of the sweep.
    public struct Entry: Sendable, Hashable {
        /// The device.
        public let device: Device
        /// What is to be given.
        public let information: Information
        /// It belongs to the sweep only as long as its marketing day or its conformity is not known: to be found out.
        public let isUncertain: Bool
    }

    /// The devices that belong to the sweep, in the order of their ids. What is not known keeps a device in.
    public static func entries(_ devices: [Device]) -> [Entry] {
        devices.compactMap { device in
            guard device.isConfirmed != .yes, device.marketed.map({ $0 <= lastDay }) ?? true else { return nil }
            let information: Information
            switch device.stage {
            case .development: return nil
            case .support: information = .support
            case .limitedSupport: information = .limitedSupport
            case .endOfSupport: information = .endOfSupport
            }
            return Entry(device: device, information: information, isUncertain: device.marketed == nil || device.isConfirmed == .unknown)
        }.sorted { $0.device.id < $1.device.id }
    }
}
