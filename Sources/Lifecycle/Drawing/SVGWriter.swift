import Diagnostics

/// Writes SVG elements. Whatever comes from outside is escaped; characters that XML 1.0 does not allow become U+FFFD.
struct SVGWriter {
    private(set) var bytes: [UInt8] = []

    /// A file with its own colours, which follow the reader's light or dark setting.
    static func bytes(_ sketch: TimelineSketch, _ language: Language) -> [UInt8] {
        var svg = SVGWriter()
        svg.raw(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(TimelineSketch.width) \(sketch.height)\" role=\"img\" lang=\"\(language.rawValue)\""
                + " aria-labelledby=\"tl-title tl-desc\">\n")
        svg.raw("<title id=\"tl-title\">\(escaped(sketch.title))</title>\n<desc id=\"tl-desc\">\(escaped(sketch.description))</desc>\n")
        svg.raw("<style>\(style)</style>\n")
        for shape in sketch.shapes { svg.draw(shape) }
        svg.raw("</svg>\n")
        return svg.bytes
    }

    private mutating func draw(_ shape: TimelineSketch.Shape) {
        switch shape {
        case .text(let content, let x, let y, let style, let anchor):
            raw("<text x=\"\(x)\" y=\"\(y)\" class=\"\(style)\" text-anchor=\"\(anchor)\">\(Self.escaped(content))</text>\n")
        case .bar(let x, let y, let width, let height, let style, let title):
            let place = "x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\""
            raw("<rect \(place) class=\"\(style)\"><title>\(Self.escaped(title))</title></rect>\n")
        case .line(let x, let top, let bottom, let style):
            raw("<line x1=\"\(x)\" y1=\"\(top)\" x2=\"\(x)\" y2=\"\(bottom)\" class=\"\(style)\"/>\n")
        }
    }

    private mutating func raw(_ text: String) { bytes += Array(text.utf8) }

    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default:
                let isAllowed = scalar.value >= 32 && scalar.value != 0xFFFE && scalar.value != 0xFFFF || [9, 10, 13].contains(scalar.value)
                result.unicodeScalars.append(isAllowed ? scalar : "\u{FFFD}")
            }
        }
        return result
    }

    private static let style = """
        .tl-name,.tl-label,.tl-year{font:12px sans-serif;fill:#1f2933}.tl-year{fill:#5f6c7b}.tl-grid{stroke:#d9e0e6}.tl-milestone{stroke:#334e68;stroke-width:2}\
        .tl-today{stroke:#b35900;stroke-width:2;stroke-dasharray:4 3}.tl-now{fill:#8a4500}.tl-development{fill:#bcccdc}.tl-support{fill:#2f855a}\
        .tl-limited_support{fill:#d69e2e}.tl-end_of_support{fill:#718096}.tl-fine{fill:#81b29a}.tl-collision{fill:#e07a5f}.tl-treated{fill:#e9c46a}\
        .tl-first{fill:#c53030;stroke:#1f2933;stroke-width:2}.tl-first-name{font-weight:bold}.tl-open{fill:#e2e8f0;stroke:#5f6c7b;stroke-dasharray:3 3}\
        @media (prefers-color-scheme:dark){.tl-name,.tl-label{fill:#e4e7eb}.tl-year{fill:#9aa5b1}.tl-grid{stroke:#3e4c59}.tl-milestone{stroke:#9fb3c8}\
        .tl-today{stroke:#ffb454}.tl-now{fill:#ffb454}.tl-open{fill:#323f4b;stroke:#9aa5b1}.tl-first{stroke:#f0f4f8}}
        """
}
