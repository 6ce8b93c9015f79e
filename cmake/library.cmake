# scandeck_library(name FOLDERS a b … LINKS …): one static library of all sources below the
# folders. Sources are found, not listed: a new file needs no edit here, only a new configure,
# which CONFIGURE_DEPENDS brings about.
function(scandeck_library name)
    cmake_parse_arguments(ARG "" "" "FOLDERS;LINKS" ${ARGN})
    set(sources)
    foreach(folder IN LISTS ARG_FOLDERS)
        file(GLOB_RECURSE found CONFIGURE_DEPENDS
             ${folder}/*.cpp ${folder}/*.h ${folder}/*.ui)
        list(APPEND sources ${found})
    endforeach()
    list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
    if(NOT sources)
        add_library(${name} INTERFACE)
        target_link_libraries(${name} INTERFACE scandeck_options ${ARG_LINKS})
        return()
    endif()
    add_library(${name} STATIC ${sources})
    target_link_libraries(${name} PUBLIC scandeck_options ${ARG_LINKS})
    # AUTOMOC looks again at what it has seen, not at a header that is new: make it start over.
    set(list ${CMAKE_CURRENT_BINARY_DIR}/${name}.sources)
    set(before "")
    if(EXISTS ${list})
        file(READ ${list} before)
    endif()
    if(NOT before STREQUAL "${sources}")
        file(WRITE ${list} "${sources}")
        file(REMOVE ${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/timestamp)
    endif()
endfunction()

# Every source that may hold text for a person, for lupdate: without the list Qt 6.4 finds nothing
# in static libraries.
function(scandeck_translations target)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS
         ${CMAKE_SOURCE_DIR}/models/*.cpp ${CMAKE_SOURCE_DIR}/models/*.h
         ${CMAKE_SOURCE_DIR}/ui/*.cpp ${CMAKE_SOURCE_DIR}/ui/*.h ${CMAKE_SOURCE_DIR}/ui/*.ui
         ${CMAKE_SOURCE_DIR}/app/*.cpp ${CMAKE_SOURCE_DIR}/app/*.h)
    qt_add_translations(${target}
        TS_FILES ${CMAKE_SOURCE_DIR}/translations/scandeck_de.ts
                 ${CMAKE_SOURCE_DIR}/translations/scandeck_en.ts # plurals only
        SOURCES ${sources}
        RESOURCE_PREFIX /i18n
        LUPDATE_OPTIONS -no-obsolete -locations none
        LRELEASE_OPTIONS -silent)
    # The way to bring both files up to date: English has its plurals and nothing else, which
    # the target of qt_add_translations cannot be told.
    set(update Qt6::lupdate -silent -no-obsolete -locations none)
    add_custom_target(texts
        COMMAND ${update} -I . models ui app -ts translations/scandeck_de.ts
        COMMAND ${update} -pluralonly -I . models ui app -ts translations/scandeck_en.ts
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} VERBATIM)
endfunction()
