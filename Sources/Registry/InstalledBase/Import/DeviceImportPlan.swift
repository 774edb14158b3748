public import Diagnostics

/// What taking a table of devices does, row by row.
public struct DeviceImportPlan: Sendable {
    /// What becomes of a row.
    public enum Action: String, Sendable, CaseIterable {
        /// A device that was not known.
        case added
        /// A known device about which the row says something else.
        case changed
        /// The row says what is known.
        case unchanged

        /// The word for people.
        public var title: Wording {
            switch self {
            case .added: Wording(ja: "追加", en: "added")
            case .changed: Wording(ja: "変更", en: "changed")
            case .unchanged: Wording(ja: "変更なし", en: "unchanged")
            }
        }
    }

    /// A row.
    public struct Line: Sendable {
        /// Its number in the file.
        public let row: Int
        /// Code of the product.
        public let product: String
        /// Serial number or lot.
        public let device: String
        /// Code of the institution at which the device is afterwards.
        public let institution: String
        /// What becomes of it.
        public let action: Action
        /// What changes, in the order of ``DeviceField``.
        public let changes: [DeviceField]
    }

    /// The rows in their order.
    public let lines: [Line]

    /// How many rows have one fate.
    public func count(_ action: Action) -> Int { lines.count { $0.action == action } }
}
