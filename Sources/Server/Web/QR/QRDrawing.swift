/// A QR code as the path of a drawing, four light modules around it (6.3.8 of ISO/IEC 18004).
struct QRDrawing: Sendable, Hashable {
    /// Units on a side.
    let size: Int
    /// The dark modules, as SVG writes a path.
    let path: String

    init(_ code: QRCode) {
        size = code.side + 8
        var path = ""
        for row in 0..<code.side {
            for column in 0..<code.side where code[row, column] { path += "M\(column + 4) \(row + 4)h1v1h-1z" }
        }
        self.path = path
    }
}
