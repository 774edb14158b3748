/// A colour on paper.
struct Ink: Hashable {
    let red: Double
    let green: Double
    let blue: Double

    /// From `0xRRGGBB`.
    init(_ hex: UInt32) {
        red = Double(hex >> 16 & 255) / 255
        green = Double(hex >> 8 & 255) / 255
        blue = Double(hex & 255) / 255
    }

    static let text = Ink(0x1C2430)
    static let muted = Ink(0x5B6673)
    static let line = Ink(0xD3D9E0)
    static let strongLine = Ink(0x7D8894)
    static let ground = Ink(0xF1F4F7)
    static let zebra = Ink(0xF8F9FB)
    static let accent = Ink(0x1F4E79)
    static let good = Ink(0x1A7F4B)
    static let warning = Ink(0x9A6700)
    static let danger = Ink(0xA4262C)
    static let noteGround = Ink(0xEEF4FA)
    static let warningGround = Ink(0xFFF8E6)
    static let dangerGround = Ink(0xFDF1F1)

    /// The colour of a box's edge and of its ground.
    static func of(_ kind: CalloutKind) -> (edge: Ink, ground: Ink) {
        switch kind {
        case .note: (accent, noteGround)
        case .warning: (warning, warningGround)
        case .danger: (danger, dangerGround)
        }
    }

    /// The colour that a drawing means.
    static func of(_ color: DrawingColor) -> Ink {
        switch color {
        case .ink: text
        case .muted: muted
        case .ground: line
        case .accent: accent
        case .good: good
        case .warning: warning
        case .danger: danger
        }
    }
}
