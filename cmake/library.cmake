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
endfunction()
