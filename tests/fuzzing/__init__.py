"""Records, files and dates by the hundred thousand, made up by hypothesis to be nearly sound.

    make fuzz        # HYPOTHESIS_PROFILE=fuzz; a short form runs with all other tests

Whatever is read and judged, nothing is raised, each problem has a place in the file, and one input costs at
most a second of the processor and 200 MB.
"""
