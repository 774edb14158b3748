extension CPE {
    /// The eleven attributes of a name, in the order of the formatted string (NISTIR 7695, section 6.2).
    public enum Field: Int, CaseIterable, Sendable {
        /// Application, operating system or hardware.
        case part
        /// Who made the product.
        case vendor
        /// The product's usual name.
        case product
        /// The release, in the vendor's spelling.
        case version
        /// Service pack, patch or point release.
        case update
        /// The legacy edition of CPE 2.2.
        case edition
        /// Language of the user interface.
        case language
        /// Variant for a market or class of users.
        case swEdition
        /// The software environment that the product runs in.
        case targetSw
        /// The instruction set architecture that the product runs on.
        case targetHw
        /// Anything else that tells the product apart.
        case other

        /// The name that the specification gives it: `sw_edition`.
        public var name: String {
            switch self {
            case .part: "part"
            case .vendor: "vendor"
            case .product: "product"
            case .version: "version"
            case .update: "update"
            case .edition: "edition"
            case .language: "language"
            case .swEdition: "sw_edition"
            case .targetSw: "target_sw"
            case .targetHw: "target_hw"
            case .other: "other"
            }
        }
    }

    /// What kind of thing a name is about (NISTIR 7695, section 5.3.3.1).
    public enum Part: String, CaseIterable, Sendable {
        /// A program or library.
        case application = "a"
        /// An operating system, or the firmware of a device.
        case operatingSystem = "o"
        /// A device.
        case hardware = "h"
    }
}
