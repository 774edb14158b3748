import Glibc

/// The terminal that standard output goes to.
enum Terminal {
    /// Columns: of the terminal, else `COLUMNS`, else 140.
    static var width: Int {
        var size = winsize()
        if ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 { return Int(size.ws_col) }
        if let text = getenv("COLUMNS"), let columns = Int(String(cString: text)), columns > 20 { return columns }
        return 140
    }
}
