#pragma once
// libxml2's headers pull in ICU's where it was built with ICU, and those contradict the ones that Foundation brings. Nothing here needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

// libxml2 writes some of its notes to standard error, past every handler. Ours is no place for them: what matters comes through the structured handlers.
static void mimamori_xml_note(void *context, const char *message, ...) { (void)context; (void)message; }
static inline void mimamori_xml_be_quiet(void) {
    xmlThrDefSetGenericErrorFunc(NULL, mimamori_xml_note);
    xmlSetGenericErrorFunc(NULL, mimamori_xml_note);
}

// xmlFree is a variable, which Swift does not let several threads look at.
static inline void mimamori_xml_free(void *memory) { xmlFree(memory); }

// Reads along while a document is held against a schema: tells of every attribute of one name, without a name space, below a root element of one name.
typedef struct {
    const xmlChar *attribute, *root, *space;
    void *owner;
    void (*found)(void *owner, const xmlChar *element, const xmlChar *value, int length);
    xmlSAXHandlerPtr validator;
    void *data;
    xmlParserCtxtPtr parser;
    long depth, depth_limit;
    int watches, is_too_deep;
} mimamori_xml_watch;

static void mimamori_xml_start(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space, int spaces, const xmlChar **space_list, int count, int defaulted,
    const xmlChar **attributes) {
    mimamori_xml_watch *watch = context;
    // The validator's time grows with the square of the depth.
    if (watch->depth >= watch->depth_limit) {
        watch->is_too_deep = 1;
        xmlStopParser(watch->parser);
        return;
    }
    watch->validator->startElementNs(watch->data, name, prefix, space, spaces, space_list, count, defaulted, attributes);
    if (watch->depth++ == 0) {
        watch->watches = watch->attribute != NULL && xmlStrEqual(name, watch->root) && xmlStrEqual(space, watch->space);
    } else if (watch->watches) {
        // Name, prefix, name space, start and end of the value.
        for (int i = 0; i < count; i++, attributes += 5)
            if (attributes[2] == NULL && xmlStrEqual(attributes[0], watch->attribute))
                watch->found(watch->owner, name, attributes[3], (int)(attributes[4] - attributes[3]));
    }
}
static void mimamori_xml_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space) {
    mimamori_xml_watch *watch = context;
    watch->depth--;
    watch->validator->endElementNs(watch->data, name, prefix, space);
}
static void mimamori_xml_text(void *context, const xmlChar *text, int length) {
    mimamori_xml_watch *watch = context;
    watch->validator->characters(watch->data, text, length);
}
static void mimamori_xml_cdata(void *context, const xmlChar *text, int length) {
    mimamori_xml_watch *watch = context;
    watch->validator->cdataBlock(watch->data, text, length);
}
static void mimamori_xml_reference(void *context, const xmlChar *name) {
    mimamori_xml_watch *watch = context;
    watch->validator->reference(watch->data, name);
}

// Reads the document of `parser` with nobody listening but the validator and `watch`: no tree is made. -1 where it could not begin; else what
// xmlParseDocument says.
static inline int mimamori_xml_validate(xmlParserCtxtPtr parser, xmlSchemaValidCtxtPtr validator, mimamori_xml_watch *watch) {
    xmlSAXHandlerPtr own = parser->sax;
    void *data = parser->userData;
    parser->sax = NULL;
    xmlSchemaSAXPlugPtr plug = xmlSchemaSAXPlug(validator, &parser->sax, &parser->userData);
    int status = -1;
    if (plug != NULL) {
        watch->validator = parser->sax;
        watch->data = parser->userData;
        watch->parser = parser;
        xmlSAXHandler between = *parser->sax;
        between.startElementNs = mimamori_xml_start;
        between.endElementNs = mimamori_xml_end;
        // One function for both: else the parser would try to tell white space apart.
        between.characters = between.ignorableWhitespace = mimamori_xml_text;
        between.cdataBlock = mimamori_xml_cdata;
        between.reference = mimamori_xml_reference;
        parser->sax = &between;
        parser->userData = watch;
        status = xmlParseDocument(parser);
        parser->sax = watch->validator;
        parser->userData = watch->data;
        xmlSchemaSAXUnplug(plug);
    }
    parser->sax = own;
    parser->userData = data;
    return status;
}
