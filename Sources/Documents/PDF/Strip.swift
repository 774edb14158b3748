/// A piece of a page over its whole width that is not divided further.
struct Strip {
    /// Height in points.
    var height: Double
    /// Air above, which falls away at the top of a page.
    var before = 0.0
    /// Stands on the same page as the strip behind it.
    var keepsWithNext = false
    /// The table that it is a row of: its header is repeated where the row begins a page.
    var table: Int?
    /// Starts a page.
    var startsPage = false
    /// The element of the document's structure that it is part of; strips with one id are parts of the same.
    var element: (name: String, id: Int)?
    /// The heading that it begins, for the outline.
    var outline: (level: Int, title: String)?
    /// Draws it with its left upper corner at the given place.
    var paint: (PDFCanvas, Double, Double) -> Void
}
